package matinee.server.door;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in a PEM file, as programs write it that renew certificates: certificates, or a key
/// without a password in any of the three wrappings in use.
record PemFile(byte[] bytes) {
  private static final Pattern KEY =
      Pattern.compile(
          "-----BEGIN ((?:RSA |EC |ENCRYPTED )?)PRIVATE KEY-----([^-]*)-----END \\1PRIVATE KEY-----");

  private static final byte[] PKCS8_VERSION = {0x02, 0x01, 0x00};
  private static final int SEQUENCE = 0x30;
  private static final int OCTETS = 0x04;
  private static final int LONG_FORM = 0x80;

  List<X509Certificate> certificates() throws GeneralSecurityException {
    List<X509Certificate> chain;
    try {
      chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
    } catch (CertificateException e) {
      throw new GeneralSecurityException("the certificates are not whole", e);
    }
    if (chain.isEmpty()) {
      throw new GeneralSecurityException("there is no certificate in the file");
    }
    return chain;
  }

  /// The key that belongs to this public one, as far as its kind goes.
  PrivateKey key(PublicKey counterpart) throws GeneralSecurityException {
    Matcher block = KEY.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    if (!block.find()) {
      throw new GeneralSecurityException("there is no key in the file");
    }
    byte[] encoded = decoded(block.group(2));
    byte[] pkcs8 =
        switch (block.group(1)) {
          case "" -> encoded;
          case "ENCRYPTED " -> throw new GeneralSecurityException("the key has a password");
          default -> wrapped(encoded, counterpart);
        };
    try {
      return KeyFactory.getInstance(counterpart.getAlgorithm())
          .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (InvalidKeySpecException e) {
      throw new GeneralSecurityException("the key is not whole, or of another kind", e);
    }
  }

  private static byte[] decoded(String base64) throws GeneralSecurityException {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("the key is cut off", e);
    }
  }

  /// `RSA PRIVATE KEY` and `EC PRIVATE KEY` are what PKCS#8 has inside, without saying of what kind
  /// and on which curve; that is said by the public key in the same words.
  private static byte[] wrapped(byte[] inner, PublicKey counterpart)
      throws GeneralSecurityException {
    ByteBuffer publicKey = ByteBuffer.wrap(counterpart.getEncoded());
    skipHead(publicKey);
    int start = publicKey.position();
    int length = skipHead(publicKey);
    byte[] kind = new byte[publicKey.position() - start + length];
    publicKey.position(start).get(kind);
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    parts.writeBytes(PKCS8_VERSION);
    parts.writeBytes(kind);
    parts.writeBytes(tagged(OCTETS, inner));
    return tagged(SEQUENCE, parts.toByteArray());
  }

  /// Goes into a sequence and says how long it is.
  private static int skipHead(ByteBuffer der) throws GeneralSecurityException {
    if (der.get() != SEQUENCE) {
      throw new GeneralSecurityException("a kind of key that is not known here");
    }
    int length = der.get() & 0xff;
    if (length < LONG_FORM) {
      return length;
    }
    int value = 0;
    for (int left = length - LONG_FORM; left > 0; left--) {
      value = (value << Byte.SIZE) | (der.get() & 0xff);
    }
    return value;
  }

  private static byte[] tagged(int tag, byte[] content) {
    ByteBuffer der = ByteBuffer.allocate(content.length + 4).put((byte) tag);
    if (content.length < LONG_FORM) {
      der.put((byte) content.length);
    } else {
      der.put((byte) (LONG_FORM + 2)).putShort((short) content.length);
    }
    byte[] all = new byte[der.put(content).position()];
    der.flip().get(all);
    return all;
  }
}
