package matinee.server.ops.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/// What opens the operator's page (OE1). Immutable and safe for any thread.
public final class OperatorToken {
  private static final String SCHEME = "Bearer ";
  private static final int DRAWN_BYTES = 24;
  private static final int SHORTEST = 16;

  private final String text;

  private OperatorToken(String text) {
    this.text = text;
  }

  /// One of its own for each start.
  public static OperatorToken drawn() {
    byte[] bytes = new byte[DRAWN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new OperatorToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// The one in that file, a line by itself.
  ///
  /// @throws IOException when there is none that would do; its message is one sentence
  public static OperatorToken in(Path file) throws IOException {
    String text;
    try {
      text = Files.readString(file).strip();
    } catch (IOException e) {
      throw new IOException("The operator's token can't be read from " + file + ".", e);
    }
    if (text.length() < SHORTEST
        || !text.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
      throw new IOException(
          "The operator's token in " + file + " is no line of " + SHORTEST + " letters or more.");
    }
    return new OperatorToken(text);
  }

  public String text() {
    return text;
  }

  boolean isShownBy(Request request) {
    String shown = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    return shown != null && isSame(shown, SCHEME + text);
  }

  /// As long for a near miss as for any other.
  private static boolean isSame(String shown, String meant) {
    return MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8), meant.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "OperatorToken"; // never in a log
  }
}
