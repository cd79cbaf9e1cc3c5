package matinee.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static matinee.server.Frames.FIN;
import static matinee.server.Frames.frame;
import static matinee.server.Frames.frameOfHex;
import static matinee.server.RawSocket.CONTINUATION;
import static matinee.server.RawSocket.TEXT;

import java.io.IOException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// RFC 6455, 8.1: text is UTF-8. What is not is `malformed` (4500) here, the word of the catalogue
/// for what the RFC calls 1007; a page can tell the two no more apart than a friend could.
class TextTest extends ConformanceBed {
  private static final int MALFORMED = 4500;
  private static final String BEFORE = hexOf("{\"type\":\"hello\",\"name\":\"");
  private static final String AFTER = hexOf("\"}");

  static Stream<Case> invalid() {
    return Stream.of(
        named("a lone continuation byte", "80"),
        named("two of them", "bfbf"),
        named("a two-byte letter without its second", "c3"),
        named("a three-byte letter without its third", "e282"),
        named("an emoji without its fourth", "f09f8e"),
        named("a slash in two bytes", "c0af"),
        named("a slash in three", "e080af"),
        named("a slash in four", "f08080af"),
        named("zero in two bytes", "c080"),
        named("the highest overlong of two", "c1bf"),
        named("the highest overlong of three", "e09fbf"),
        named("the highest overlong of four", "f08fbfbf"),
        named("the first surrogate", "eda080"),
        named("the last surrogate", "edbfbf"),
        named("a pair of surrogates", "eda0bdedb88a"),
        named("beyond U+10FFFF", "f4908080"),
        named("five bytes", "f888808080"),
        named("six bytes", "fc8480808080"),
        named("fe", "fe"),
        named("ff", "ff"),
        named("Latin-1", "5a6feb"));
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void GW8_text_that_is_not_utf8_ends_the_connection(Case one) throws IOException {
    hostile.raw(frame(FIN | TEXT, one.bytes()));
    endsPolitelyWith(MALFORMED);
  }

  /// The same in fragments of one byte: nothing is judged before it is whole, or let through then.
  @ParameterizedTest
  @MethodSource("invalid")
  void GW8_text_that_is_not_utf8_ends_it_in_fragments_too(Case one) throws IOException {
    byte[] bytes = one.bytes();
    for (int i = 0; i < bytes.length; i++) {
      int opcode = i == 0 ? TEXT : CONTINUATION;
      boolean last = i == bytes.length - 1;
      hostile.raw(frame(last ? FIN | opcode : opcode, new byte[] {bytes[i]}));
    }
    endsPolitelyWith(MALFORMED);
  }

  static Stream<Ending> unfinished() {
    return Stream.of(
        ends(MALFORMED, "half a letter at the end", frameOfHex(FIN | TEXT, BEFORE + "c3")),
        ends(
            MALFORMED,
            "half a letter before an empty last fragment",
            frameOfHex(TEXT, BEFORE + "c3"),
            frame(FIN | CONTINUATION, "")),
        ends(MALFORMED, "UTF-16", frameOfHex(FIN | TEXT, "7b007d00")),
        ends(MALFORMED, "nothing at all", frame(FIN | TEXT, "")),
        ends(MALFORMED, "nothing in two", frame(TEXT, ""), frame(FIN | CONTINUATION, "")));
  }

  @ParameterizedTest
  @MethodSource("unfinished")
  void GW8_text_that_stops_short_or_is_none_ends_the_connection(Ending one) throws IOException {
    hostile.raw(one.bytes());
    endsWith(one.number());
  }

  static Stream<Case> valid() {
    return Stream.of(
        named("two bytes", "c3ab"),
        named("three", "e282ac"),
        named("four", "f09f8eac"),
        named("the last before the surrogates", "ed9fbf"),
        named("the first after them", "ee8080"),
        named("U+10FFFF", "f48fbfbf"),
        named("a character that is none, U+FFFE", "efbfbe"));
  }

  @ParameterizedTest
  @MethodSource("valid")
  void GW8_text_of_any_character_is_taken(Case one) throws IOException {
    hostile.hello("Ben");
    hostile.raw(frame(FIN | TEXT, one.bytes()));
    goesOn();
  }

  private static Case named(String name, String hex) {
    return when(name, HexFormat.of().parseHex(BEFORE + hex + AFTER));
  }

  private static String hexOf(String ascii) {
    return HexFormat.of().formatHex(ascii.getBytes(US_ASCII));
  }
}
