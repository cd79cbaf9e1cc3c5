package matinee.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import matinee.protocol.ClientFrame;
import matinee.protocol.CloseCode;
import matinee.protocol.Command;
import matinee.protocol.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
  private final WireCodec codec = new WireCodec();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "{]",
        "nonsense",
        "{\"type\":\"leave\"",
        "{\"type\":\"leave\"}}",
        "{\"type\":\"leave\"} {\"type\":\"leave\"}",
        "{'type':'leave'}",
        "{type:leave}",
        "{\"type\":\"leave\",}",
        "[]",
        "[{\"type\":\"leave\"}]",
        "null",
        "true",
        "3",
        "\"leave\"",
        "{\"type\":\"leave\",\"type\":\"endRoom\"}",
        "{\"type\":\"chat\",\"ref\":1,\"text\":\"a\",\"text\":\"b\"}",
        "{\"type\":\"seek\",\"ref\":1,\"itemId\":1,\"seenSeq\":1,\"positionMs\":NaN}",
        "{\"type\":\"leave\",\"x\":[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]}"
      })
  void what_is_not_one_JSON_object_is_a_violation(String text) {
    assertThat(decode(text))
        .isInstanceOfSatisfying(
            Decoded.Violation.class,
            violation -> assertThat(violation.code()).isEqualTo(CloseCode.MALFORMED));
  }

  @Test
  void broken_utf8_is_a_violation() {
    byte[] overlongSlash = {'"', (byte) 0xC0, (byte) 0xAF, '"'};
    byte[] cutShort = {'{', '"', (byte) 0xE2, (byte) 0x82};
    byte[] utf16 = "{\"type\":\"leave\"}".getBytes(StandardCharsets.UTF_16LE);
    assertThat(codec.decode(overlongSlash)).isInstanceOf(Decoded.Violation.class);
    assertThat(codec.decode(cutShort)).isInstanceOf(Decoded.Violation.class);
    assertThat(codec.decode(utf16)).isInstanceOf(Decoded.Violation.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"ref\":1}",
        "{\"type\":null,\"ref\":1}",
        "{\"type\":\"Leave\"}",
        "{\"type\":\"matinee.protocol.Command$EndRoom\"}",
        "{\"type\":\"welcome\"}",
        "{\"type\":\"chatPosted\"}",
        "{\"@class\":\"java.lang.Runtime\"}"
      })
  void an_unknown_type_is_declined(String text) {
    assertThat(declined(text).code()).isEqualTo(RefusalCode.UNKNOWN_TYPE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"type":"chat","ref":7}                                                | INVALID
          {"type":"chat","ref":7,"text":null}                                    | INVALID
          {"type":"chat","ref":7,"text":{}}                                      | INVALID
          {"type":"chat","ref":7,"text":7}                                       | INVALID
          {"type":"chat","ref":7,"text":1.5}                                     | INVALID
          {"type":"chat","ref":7,"text":true}                                    | INVALID
          {"type":"settings","ref":7,"title":7}                                  | INVALID
          {"type":"chat","ref":7,"text":["a"]}                                   | INVALID
          {"type":"chat","ref":7,"text":" "}                                     | TEXT_EMPTY
          {"type":"chat","ref":7,"text":"\\u200b\\u2060"}                        | TEXT_EMPTY
          {"type":"rename","ref":7,"name":""}                                    | NAME_EMPTY
          {"type":"rename","ref":7,"name":"\\u202e\\u0000"}                      | NAME_EMPTY
          {"type":"play","ref":7}                                                | INVALID
          {"type":"play","ref":7,"seenSeq":1}                                    | INVALID
          {"type":"play","ref":7,"itemId":0,"seenSeq":1}                         | INVALID
          {"type":"play","ref":7,"itemId":-1,"seenSeq":1}                        | INVALID
          {"type":"play","ref":7,"itemId":1.5,"seenSeq":1}                       | INVALID
          {"type":"play","ref":7,"itemId":"1","seenSeq":1}                       | INVALID
          {"type":"play","ref":7,"itemId":1,"seenSeq":-1}                        | INVALID
          {"type":"play","ref":7,"itemId":1}                                     | INVALID
          {"type":"seek","ref":7,"itemId":1,"seenSeq":1}                         | INVALID
          {"type":"seek","ref":7,"itemId":1,"seenSeq":1,"positionMs":-1}         | INVALID
          {"type":"seek","ref":7,"itemId":1,"seenSeq":1,"positionMs":"5"}        | INVALID
          {"type":"seek","ref":7,"itemId":1,"seenSeq":1,"positionMs":1e999}      | INVALID
          {"type":"rate","ref":7,"itemId":1,"seenSeq":1,"rate":0}                | INVALID
          {"type":"rate","ref":7,"itemId":1,"seenSeq":1,"rate":2.01}             | INVALID
          {"type":"pause","ref":7,"itemId":1,"seenSeq":1,"pressedAtMs":true}     | INVALID
          {"type":"settings","ref":7,"control":"nobody"}                         | INVALID
          {"type":"settings","ref":7,"control":0}                                | INVALID
          {"type":"cue","ref":7}                                                 | INVALID
          {"type":"cue","ref":7,"media":{"source":"file","address":"/media/a"},"startMs":-1}     | INVALID
          {"type":"cue","ref":7,"media":{"source":"file","address":"/media/a"},"startMs":"1"}    | INVALID
          {"type":"addItem","ref":7,"media":{"source":"file","address":"/media/a"},"next":1}     | INVALID
          {"type":"addItem","ref":7,"media":{"source":"file","address":"/media/a","lengthMs":-1}} | INVALID
          {"type":"addItem","ref":7,"media":[{"source":"file","address":"/media/a"}]}            | INVALID
          {"type":"addItems","ref":7}                                            | INVALID
          {"type":"addItems","ref":7,"media":[]}                                 | INVALID
          {"type":"addItems","ref":7,"media":[null]}                             | INVALID
          {"type":"addItems","ref":7,"media":{"source":"file","address":"/media/a"}}             | INVALID
          {"type":"addItems","ref":7,"media":[{"source":"file","address":"ftp://a/b"}]}          | ADDRESS_NOT_ALLOWED
          {"type":"moveItem","ref":7}                                            | INVALID
          {"type":"moveItem","ref":7,"itemId":1,"afterItemId":0}                 | INVALID
          {"type":"moveItem","ref":7,"itemId":1,"afterItemId":"2"}               | INVALID
          {"type":"clearQueue","ref":7}                                          | INVALID
          {"type":"shuffleQueue","ref":7,"seenSeq":-1}                           | INVALID
          {"type":"vote","ref":7}                                                | INVALID
          {"type":"vote","ref":7,"itemId":1,"on":"yes"}                          | INVALID
          {"type":"settings","ref":7,"loop":"forever"}                           | INVALID
          {"type":"settings","ref":7,"voteToSkip":1}                             | INVALID
          {"type":"cue","ref":7,"media":{"source":"file"}}                       | INVALID
          {"type":"cue","ref":7,"media":{"source":"torrent","address":"/media/a"}} | INVALID
          """)
  void a_frame_outside_its_limits_is_declined_with_its_ref(String text, RefusalCode code) {
    Decoded.Declined declined = declined(text.strip());
    assertThat(declined.code()).isEqualTo(code);
    assertThat(declined.ref()).isEqualTo(7);
    assertThat(declined.message()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"clock\"}",
        "{\"type\":\"report\",\"condition\":\"playing\"}",
        "{\"type\":\"report\",\"corrections\":1}",
        "{\"type\":\"report\",\"condition\":\"dancing\",\"corrections\":1}",
        "{\"type\":\"report\",\"condition\":\"ready\",\"corrections\":1,\"stalls\":-1}",
        "{\"type\":\"report\",\"condition\":\"ready\",\"corrections\":1,\"stalls\":1e30}",
        "{\"type\":\"hello\"}",
        "{\"type\":\"hello\",\"name\":\"Ana\",\"resume\":{}}",
        "{\"type\":\"hello\",\"name\":\"Ana\",\"resume\":{\"seatToken\":\"x\",\"epoch\":\"e\"}}",
        "{\"type\":\"chat\",\"text\":\"no ref\"}"
      })
  void a_frame_that_lacks_something_is_declined(String text) {
    assertThat(declined(text).code()).isEqualTo(RefusalCode.INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://host/film.mp4",
        "//host/film.mp4",
        "/etc/passwd",
        "/media/../secret",
        "/media/%2e%2e/secret",
        "/api/rooms",
        "film.mp4",
        "",
        "http://",
        "https:film.mp4",
        "http://user:pass@host/film.mp4",
        "http://user@host/film.mp4",
        "https://host/a film.mp4",
        "https://ho st/",
        "HTTP"
      })
  void QU2_an_address_a_browser_must_not_be_sent_to_is_declined(String address) {
    assertThat(declined(cue("file", address)).code()).isEqualTo(RefusalCode.ADDRESS_NOT_ALLOWED);
    assertThat(declined(cue("hls", address)).code()).isEqualTo(RefusalCode.ADDRESS_NOT_ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"torrent", "HLS", "", "0", "1", "file,hls"})
  void a_source_nobody_knows_is_declined(String source) {
    assertThat(declined(cue(source, "https://films.example/a.m3u8")).code())
        .isEqualTo(RefusalCode.INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/media/a.mp4", "/media/a.m3u8.mp4", "/media/a", "/media/a.ts?x=.m3u8"})
  void QU2_a_stream_of_the_shelf_that_is_no_playlist_is_declined(String address) {
    assertThat(declined(cue("hls", address)).code()).isEqualTo(RefusalCode.ADDRESS_NOT_ALLOWED);
  }

  @ParameterizedTest
  @CsvSource({
    "youtube, https://youtube.com.evil.example/watch?v=1",
    "youtube, https://evilyoutube.com/watch?v=1",
    "youtube, /media/film.mp4",
    "vimeo, https://www.youtube.com/watch?v=1",
    "twitch, https://twitch.tv.example/somebody",
    "dash, /media/film.mp4",
    "disk, https://films.example/film.mp4",
    "disk, /media/film.mp4",
    "disk, urn:matinee:file:0:1:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "disk, urn:matinee:file:7:1:9f86d081",
    "file, urn:matinee:file:7:1:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  })
  void SO1_an_address_that_its_player_does_not_play_is_declined(String source, String address) {
    assertThat(declined(cue(source, address)).code()).isEqualTo(RefusalCode.ADDRESS_NOT_ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"picture\":\"javascript:alert(1)\"",
        "\"picture\":\"data:image/svg+xml,x\"",
        "\"captions\":[{\"address\":\"file:///etc/passwd\"}]",
        "\"captions\":[{\"address\":\"/media/../secret.vtt\"}]",
      })
  void SO1_what_goes_with_a_film_has_an_address_as_it_has(String field) {
    String frame = cue("file", "/media/film.mp4").replace("\"}}", "\"," + field + "}}");
    assertThat(declined(frame).code()).isEqualTo(RefusalCode.ADDRESS_NOT_ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"language\":\"sv\"}]",
        "[{\"address\":\"/media/a.vtt\",\"language\":\"<b>\"}]",
        "[null]",
        "[{A},{A},{A},{A},{A},{A},{A},{A},{A}]",
      })
  void CP1_captions_beyond_their_limits_are_declined(String captions) {
    String tracks = captions.replace("{A}", "{\"address\":\"/media/a.vtt\"}");
    String frame =
        cue("file", "/media/film.mp4").replace("\"}}", "\",\"captions\":" + tracks + "}}");
    assertThat(declined(frame).code()).isEqualTo(RefusalCode.INVALID);
  }

  private static String cue(String source, String address) {
    return "{\"type\":\"cue\",\"ref\":7,\"media\":{\"source\":\""
        + source
        + "\",\"address\":\""
        + address
        + "\"}}";
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "1", "7", "#", "👏👏", "", " ", "a👏", "<b>", "️", "‍"})
  void RX1_what_is_not_one_emoji_is_declined(String text) {
    assertThat(declined("{\"type\":\"react\",\"emoji\":\"" + text + "\"}").code())
        .isEqualTo(RefusalCode.INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"👏", "👏🏽", "❤️", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🇸🇪", "1️⃣", "😂"})
  void RX1_one_emoji_is_one_grapheme_however_many_code_points(String emoji) {
    assertThat(decode("{\"type\":\"react\",\"emoji\":\"" + emoji + "\"}"))
        .isEqualTo(new Decoded.Frame(new Command.React(emoji)));
  }

  @Test
  void CH1_a_message_of_a_thousand_code_points_passes_and_one_more_does_not() {
    String longest = "🏮".repeat(1_000);
    assertThat(chat(longest)).isInstanceOf(Decoded.Frame.class);
    assertThat(((Decoded.Declined) chat(longest + "x")).code())
        .isEqualTo(RefusalCode.TEXT_TOO_LONG);
  }

  @Test
  void CH1_control_characters_are_stripped_and_markup_stays_text() {
    assertThat(chat("a\\u0007b<b>\\r\\nc\\u0000"))
        .isEqualTo(new Decoded.Frame(new Command.PostChat(7L, "ab<b>\nc")));
  }

  @Test
  void RM6_a_name_is_trimmed_and_loses_what_turns_writing_around() {
    assertThat(decode("{\"type\":\"hello\",\"name\":\"  A\\u202En\\u0000a \\n\\t B  \"}"))
        .isEqualTo(new Decoded.Frame(new ClientFrame.Hello("Ana B", null, null)));
  }

  @Test
  void who_says_it_is_never_taken_from_the_frame() {
    assertThat(decode("{\"type\":\"endRoom\",\"ref\":7,\"by\":1,\"memberId\":1,\"role\":\"host\"}"))
        .isEqualTo(new Decoded.Frame(new Command.EndRoom(7L)));
  }

  @Test
  void RM2_keys_and_tokens_are_not_printed_with_their_frames() {
    String text =
        "{\"type\":\"hello\",\"name\":\"Ana\",\"hostKey\":\"KEY\",\"resume\":"
            + "{\"seatToken\":\"TOKEN\",\"epoch\":\"e\",\"seq\":1}}";
    assertThat(decode(text).toString()).doesNotContain("KEY").doesNotContain("TOKEN");
  }

  private Decoded.Declined declined(String text) {
    Decoded decoded = decode(text);
    assertThat(decoded).as(text).isInstanceOf(Decoded.Declined.class);
    return (Decoded.Declined) decoded;
  }

  private Decoded chat(String text) {
    return decode("{\"type\":\"chat\",\"ref\":7,\"text\":\"" + text + "\"}");
  }

  private Decoded decode(String text) {
    return codec.decode(text.getBytes(StandardCharsets.UTF_8));
  }
}
