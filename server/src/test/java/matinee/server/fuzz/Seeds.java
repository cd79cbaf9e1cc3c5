package matinee.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the fuzzer begins with: each golden frame, said in a room where a film is on, and the words
/// they are made of as its dictionary. So a new frame of the protocol is fuzzed from its first day.
final class Seeds {
  private static final Path GOLDEN = Path.of("../protocol/src/test/resources/wire");
  private static final Pattern WORD = Pattern.compile("\"[A-Za-z][A-Za-z0-9]*\"");

  private static final String A_FILM_IS_ON =
      """
      0{"type":"hello","name":"Ana","hostKey":"$k"}
      1{"type":"hello","name":"Ben"}
      0{"type":"cue","ref":$r,"media":{"source":"file","address":"/media/a.mp4"}}
      0{"type":"report","itemId":$i,"condition":"ready","positionMs":0,"durationMs":90000,"corrections":0}
      0{"type":"addItem","ref":$r,"media":{"source":"hls","address":"https://a.example/b.m3u8"}}
      0{"type":"play","ref":$r,"itemId":$i,"seenSeq":$s}
      +900
      1{"type":"chat","ref":$r,"text":"hi"}
      1{"type":"pair","ref":$r}
      """;

  /// A value of a golden frame, and what it means in a room that nobody has seen before.
  private static final Map<String, String> MEANT =
      Map.of(
          "\"ref\": \\d+", "\"ref\":\\$r",
          "\"itemId\": \\d+", "\"itemId\":\\$i",
          "\"seenSeq\": \\d+", "\"seenSeq\":\\$s",
          "\"messageId\": \\d+", "\"messageId\":\\$c",
          "\"pressedAtMs\": [0-9.]+", "\"pressedAtMs\":\\$n",
          "\"seatToken\": \"[^\"]*\"", "\"seatToken\":\"\\$1\"",
          "\"epoch\": \"[^\"]*\"", "\"epoch\":\"\\$e\"",
          "\"hostKey\": \"[^\"]*\"", "\"hostKey\":\"\\$k\"",
          "\"companion\": \"[^\"]*\"", "\"companion\":\"\\$p\"");

  private Seeds() {}

  static Map<String, byte[]> of(Target target) throws IOException {
    return switch (target) {
      case CODEC -> golden("");
      case GATEWAY -> scripts();
      case HTTP -> Requests.seeds();
    };
  }

  /// In libFuzzer's form, a quoted word a line.
  static String dictionary(Target target) throws IOException {
    Set<String> words = new TreeSet<>();
    if (target == Target.HTTP) {
      words.addAll(Requests.WORDS);
    }
    for (byte[] frame : golden(target == Target.HTTP ? "none" : "client-").values()) {
      WORD.matcher(latin1(frame)).results().forEach(word -> words.add(word.group()));
    }
    if (target == Target.GATEWAY) {
      "krseiqcnmp0123".chars().forEach(letter -> words.add("$" + (char) letter));
      words.addAll(
          Set.of("\n0{\"type\":", "\n1{\"type\":", "\n2:", "\n+5000\n", "\n*20\n", "\n1!"));
    }
    StringBuilder lines = new StringBuilder();
    words.forEach(word -> lines.append('"').append(escaped(word)).append("\"\n"));
    return lines.toString();
  }

  private static Map<String, byte[]> scripts() throws IOException {
    Map<String, byte[]> scripts = new LinkedHashMap<>();
    for (var frame : golden("client-").entrySet()) {
      String line = latin1(frame.getValue()).strip();
      for (var value : MEANT.entrySet()) {
        line = line.replaceAll(value.getKey(), value.getValue());
      }
      String script = A_FILM_IS_ON + "0" + line + "\n1" + line + "\n2" + line + "\n";
      scripts.put(frame.getKey(), script.getBytes(ISO_8859_1));
    }
    return scripts;
  }

  private static Map<String, byte[]> golden(String prefix) throws IOException {
    Map<String, byte[]> frames = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(GOLDEN)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith(prefix)) {
          frames.put(name, Files.readAllBytes(file));
        }
      }
    }
    return frames;
  }

  private static String escaped(String word) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      escaped.append(
          c == '"' || c == '\\' ? "\\" + c : c < ' ' ? "\\x%02X".formatted((int) c) : "" + c);
    }
    return escaped.toString();
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
