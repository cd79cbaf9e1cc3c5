package matinee.loadtest.load;

import java.nio.charset.StandardCharsets;

/// What those say and hear whose frames are bare JSON.
final class PlainWords {
  private static final Prefix POSTED = new Prefix("{\"type\":\"chatPosted\"");
  private static final Prefix DONE = new Prefix("{\"type\":\"done\"");
  private static final Prefix WELCOME = new Prefix("{\"type\":\"welcome\"");
  private static final Prefix REFUSED = new Prefix("{\"type\":\"refused\"");

  private PlainWords() {}

  static byte[] hello(String name) {
    return ("{\"type\":\"hello\",\"name\":\"" + name + "\"}").getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] chat(long ref, String text) {
    return ("{\"type\":\"chat\",\"ref\":" + ref + ",\"text\":\"" + text + "\"}")
        .getBytes(StandardCharsets.US_ASCII);
  }

  static Heard hear(byte[] utf8) {
    if (POSTED.begins(utf8)) {
      return Heard.POSTED;
    }
    if (DONE.begins(utf8)) {
      return Heard.DONE;
    }
    if (REFUSED.begins(utf8)) {
      return Heard.REFUSED;
    }
    return WELCOME.begins(utf8) ? Heard.WELCOME : Heard.OTHER;
  }
}
