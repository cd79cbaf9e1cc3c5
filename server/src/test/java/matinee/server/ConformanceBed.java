package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import matinee.protocol.Member;
import matinee.protocol.ServerFrame;
import matinee.server.RawSocket.Heard;

/// What RFC 6455 asks of a server, case by case, against the running one.
abstract class ConformanceBed extends HostileBed {
  /// A connection that did this …
  record Case(String name, byte[] bytes) {
    @Override
    public String toString() {
      return name;
    }
  }

  /// … and a close with this number, or the end without one where the number is 0.
  record Ending(String name, int number, byte[] bytes) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Case when(String name, byte[]... frames) {
    return new Case(name, Frames.joined(frames));
  }

  static Ending ends(int number, String name, byte[]... frames) {
    return new Ending(name, number, Frames.joined(frames));
  }

  /// The bytes make one `hello` of this name.
  void greets(byte[] bytes, String name) throws IOException {
    hostile.raw(bytes);
    assertThat(hostile.next(ServerFrame.Welcome.class).room().members())
        .extracting(Member::name)
        .contains(name);
  }

  /// … each of them in a packet of its own, as far as this side can say.
  void greetsByteByByte(byte[] bytes, String name) throws IOException {
    for (byte one : Arrays.copyOf(bytes, bytes.length - 1)) {
      hostile.raw(new byte[] {one});
    }
    greets(new byte[] {bytes[bytes.length - 1]}, name);
  }

  /// Whatever it was, the conversation goes on.
  void goesOn() throws IOException {
    hostile.raw(Frames.STILL_THERE);
    assertThat(hostile.next(ServerFrame.ClockReply.class)).isNotNull();
  }

  /// The close frame has this number, and then the TCP connection is closed by the server, though
  /// nobody answered.
  void endsWith(int number) throws IOException {
    hearsClose(number);
    assertThat(hostile.hear()).isEqualTo(new Heard.Gone());
  }

  /// The same for who answers the close frame: the server need not run out of patience first.
  void endsPolitelyWith(int number) throws IOException {
    hearsClose(number);
    byte[] answer = {(byte) (number >> 8), (byte) number};
    hostile.frame(Frames.FIN | RawSocket.CLOSE, answer, true);
    assertThat(hostile.hear()).isEqualTo(new Heard.Gone());
  }

  private void hearsClose(int number) throws IOException {
    assertThat(hostile.end())
        .isInstanceOfSatisfying(
            Heard.Closed.class, closed -> assertThat(closed.number()).isEqualTo(number));
  }
}
