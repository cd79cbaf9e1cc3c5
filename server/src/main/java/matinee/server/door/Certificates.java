package matinee.server.door;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/// A certificate, those that vouch for it, and its key: a pair that fits.
///
/// @param store holds them as the JDK wants them
/// @param password of that store, which never leaves this process
/// @param goodUntil when the certificate runs out
record Certificates(KeyStore store, String password, Instant goodUntil) {
  private static final String ALIAS = "server";
  private static final byte[] SAMPLE = {1, 2, 3};
  private static final String PASSWORD = "in memory only";

  /// Reads them, whole, or not at all.
  ///
  /// @throws IOException with one sentence for the operator
  static Certificates in(byte[] certificate, byte[] key) throws IOException {
    try {
      List<X509Certificate> chain = new PemFile(certificate).certificates();
      PublicKey publicKey = chain.getFirst().getPublicKey();
      PrivateKey privateKey = new PemFile(key).key(publicKey);
      if (!fit(privateKey, publicKey)) {
        throw new GeneralSecurityException("the key is not that of the certificate");
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          ALIAS, privateKey, PASSWORD.toCharArray(), chain.toArray(Certificate[]::new));
      return new Certificates(store, PASSWORD, chain.getFirst().getNotAfter().toInstant());
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new IOException(
          "The certificate and its key cannot be used: " + e.getMessage() + ".", e);
    }
  }

  static byte[] bytesOf(java.nio.file.Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IOException(file + " cannot be read.", e);
    }
  }

  private static boolean fit(PrivateKey privateKey, PublicKey publicKey)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(signatureBy(publicKey));
    signature.initSign(privateKey, new SecureRandom());
    signature.update(SAMPLE);
    byte[] signed = signature.sign();
    signature.initVerify(publicKey);
    signature.update(SAMPLE);
    return signature.verify(signed);
  }

  private static String signatureBy(PublicKey key) throws GeneralSecurityException {
    return switch (key.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      case "EdDSA" -> "EdDSA";
      default -> throw new GeneralSecurityException("a kind of key that is not known here");
    };
  }
}
