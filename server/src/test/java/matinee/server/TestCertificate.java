package matinee.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// A certificate for localhost and its key, made by the JDK's own keytool when first asked for.
public record TestCertificate(X509Certificate certificate, PrivateKey key) {
  private static final Map<String, TestCertificate> MADE = new HashMap<>();
  private static final Map<String, String> KEY_BITS =
      Map.of("RSA", "2048", "EC", "256", "Ed25519", "255");
  private static final char[] PASSWORD = "password".toCharArray();
  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;
  private static final int LONG_FORM = 0x80;

  /// One of a few: making them takes a process each.
  ///
  /// @param keyAlgorithm `RSA`, `EC` or `Ed25519`
  public static TestCertificate of(String keyAlgorithm, int which) throws Exception {
    synchronized (MADE) {
      String name = keyAlgorithm + which;
      TestCertificate made = MADE.get(name);
      if (made == null) {
        made = make(keyAlgorithm);
        MADE.put(name, made);
      }
      return made;
    }
  }

  private static TestCertificate make(String keyAlgorithm) throws Exception {
    Path folder = Files.createTempDirectory("keys");
    try {
      return make(folder.resolve("keys.p12"), keyAlgorithm);
    } finally {
      Files.deleteIfExists(folder.resolve("keys.p12"));
      Files.delete(folder);
    }
  }

  private static TestCertificate make(Path store, String keyAlgorithm) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-keyalg",
                keyAlgorithm,
                "-keysize",
                KEY_BITS.get(keyAlgorithm),
                "-alias",
                "a",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                String.valueOf(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    if (keytool.waitFor() != 0) {
      throw new IOException(said);
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    return new TestCertificate(
        (X509Certificate) keys.getCertificate("a"), (PrivateKey) keys.getKey("a", PASSWORD));
  }

  public String certificatePem() throws GeneralSecurityException {
    return pem("CERTIFICATE", certificate.getEncoded());
  }

  public String keyPem() {
    return pem("PRIVATE KEY", key.getEncoded());
  }

  /// As older programs write it: the inside of PKCS#8 alone.
  ///
  /// @param kind `RSA` or `EC`
  public String olderKeyPem(String kind) {
    byte[] der = key.getEncoded();
    int at = endOfHead(der, 0); // into the sequence
    while (der[at] == INTEGER || der[at] == SEQUENCE) {
      at = endOfHead(der, at) + length(der, at);
    }
    return pem(kind + " PRIVATE KEY", Arrays.copyOfRange(der, endOfHead(der, at), der.length));
  }

  private static int endOfHead(byte[] der, int at) {
    int length = der[at + 1] & 0xff;
    return at + 2 + (length < LONG_FORM ? 0 : length - LONG_FORM);
  }

  private static int length(byte[] der, int at) {
    int value = 0;
    int end = endOfHead(der, at);
    for (int i = end == at + 2 ? at + 1 : at + 2; i < end; i++) {
      value = (value << Byte.SIZE) | (der[i] & 0xff);
    }
    return value;
  }

  private static String pem(String what, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
  }
}
