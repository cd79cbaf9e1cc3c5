package matinee.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import matinee.server.PocketServer;
import matinee.server.Wire;
import matinee.server.host.MadeRoom;
import org.eclipse.jetty.io.ArrayByteBufferPool;

/// Feeds the whole HTTP side: any bytes are sent to a new connection of a server that lives as long
/// as the fuzzer does. A `$R` in them is a room's id. No answer is a bug of ours (500), each bears
/// the headers that protect a page, none says what the server is made of or shows what lies beside
/// the shelf. Jazzer finds the two methods by their names.
public final class HttpFuzz {
  private static final Pattern HEAD =
      Pattern.compile("HTTP/1\\.1 (\\d{3}) [^\r\n]*\r\n(.*?)\r\n\r\n", Pattern.DOTALL);
  private static final List<String> EVERYWHERE =
      List.of("content-security-policy:", "x-content-type-options: nosniff", "referrer-policy:");
  private static final Duration UNTIL_FORGOTTEN = Duration.ofMinutes(32);
  private static final int LARGEST_ANSWER = 8 * 1024 * 1024;

  private static final QuietLog LOG = QuietLog.listening();
  private static final FuzzedShelf SHELF = FuzzedShelf.made();
  private static final PocketServer SERVER =
      new PocketServer(SHELF.folder(), new ArrayByteBufferPool());
  private static final String EMPTY = SERVER.leftOver();
  private static long answers;

  private HttpFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    MadeRoom room = SERVER.makeRoom();
    String request = new String(input, ISO_8859_1).replace("$R", room.roomId().value());
    Wire wire = SERVER.connect();
    wire.send(request.getBytes(ISO_8859_1));
    SERVER.workOff();
    String answer = new String(wire.read(), ISO_8859_1);
    wire.hangUp();
    SERVER.workOff();
    answer += new String(wire.read(), ISO_8859_1);
    check(answer);
    wire.cut();
    SERVER.workOff();
    SERVER.pass(UNTIL_FORGOTTEN);
    Finding.unless(SERVER.impossible() == 0, "it must never happen: " + LOG.last());
    Finding.unless(SERVER.leftOver().equals(EMPTY), "left over: " + SERVER.leftOver());
    LOG.mustHaveBeenQuiet();
  }

  public static void fuzzerTearDown() {
    System.err.println("frames: " + answers);
  }

  private static void check(String answer) {
    Finding.unless(answer.length() <= LARGEST_ANSWER, answer.length() + " bytes of answer");
    Finding.unless(!answer.contains(FuzzedShelf.SECRET), "out of the shelf");
    HEAD.matcher(answer).results().forEach(HttpFuzz::check);
  }

  private static void check(MatchResult head) {
    answers++;
    String fields = head.group(2).toLowerCase(Locale.ROOT);
    Finding.unless(!head.group(1).equals("500"), "a bug: " + head.group());
    Finding.unless(!fields.contains("jetty"), "it says what it is made of: " + head.group());
    boolean interim = head.group(1).startsWith("1");
    Finding.unless(
        interim || EVERYWHERE.stream().allMatch(fields::contains), "unprotected: " + head.group());
  }
}
