package matinee.server;

import static matinee.server.Frames.FIN;
import static matinee.server.Frames.frame;
import static matinee.server.RawSocket.BINARY;
import static matinee.server.RawSocket.CLOSE;
import static matinee.server.RawSocket.CONTINUATION;
import static matinee.server.RawSocket.PING;
import static matinee.server.RawSocket.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import matinee.protocol.RefusalCode;
import matinee.protocol.ServerFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// RFC 6455, 5.2 and 5.3: reserved bits and opcodes, masks, lengths, and how bytes may arrive.
class FramingTest extends ConformanceBed {
  private static final String HELLO = "{\"type\":\"hello\",\"name\":\"Ben\"}";
  private static final int RSV1 = 0x40;
  private static final int RSV2 = 0x20;
  private static final int RSV3 = 0x10;

  static Stream<Ending> refused() {
    return Stream.concat(
        Stream.of(
            ends(1002, "RSV1", frame(FIN | RSV1 | TEXT, HELLO)),
            ends(1002, "RSV2", frame(FIN | RSV2 | TEXT, HELLO)),
            ends(1002, "RSV3", frame(FIN | RSV3 | TEXT, HELLO)),
            ends(1002, "all three", frame(FIN | RSV1 | RSV2 | RSV3 | TEXT, HELLO)),
            ends(1002, "RSV1 of a ping", frame(FIN | RSV1 | PING, "")),
            ends(1002, "RSV2 of a close", frame(FIN | RSV2 | CLOSE, "")),
            ends(
                1002,
                "RSV1 of a continuation",
                frame(TEXT, "{"),
                frame(FIN | RSV1 | CONTINUATION, "}")),
            ends(1002, "a text without a mask", Frames.unmasked(FIN | TEXT, HELLO)),
            ends(1002, "a ping without a mask", Frames.unmasked(FIN | PING, "")),
            ends(1002, "a close without a mask", Frames.unmasked(FIN | CLOSE, "")),
            ends(4501, "a length of 2^63", Frames.headOf64Bits(FIN | TEXT, Long.MIN_VALUE)),
            ends(4501, "a length of 2^64 - 1", Frames.headOf64Bits(FIN | TEXT, -1)),
            ends(4501, "a length of 2^63 - 1", Frames.headOf64Bits(FIN | TEXT, Long.MAX_VALUE)),
            ends(4501, "70,000 bytes", frame(FIN | TEXT, "x".repeat(70_000))),
            ends(4502, "binary", frame(FIN | BINARY, HELLO)),
            ends(4502, "binary of nothing", frame(FIN | BINARY, ""))),
        IntStream.of(3, 4, 5, 6, 7, 11, 12, 13, 14, 15)
            .mapToObj(opcode -> ends(1002, "opcode " + opcode, frame(FIN | opcode, ""))));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void GW8_frames_that_cannot_be_end_the_connection(Ending one) throws IOException {
    hostile.raw(one.bytes());
    endsWith(one.number());
  }

  @ParameterizedTest
  @MethodSource("refused")
  void GW8_frames_that_cannot_be_end_a_member_s_connection_too(Ending one) throws IOException {
    hostile.hello("Ben");
    hostile.raw(one.bytes());
    endsPolitelyWith(one.number());
  }

  static Stream<Case> taken() {
    return Stream.of(
        when("a mask of zeros", Frames.withTheZeroMask(HELLO)),
        when("a length of 16 bits that needs 7", Frames.withALengthOf16Bits(FIN | TEXT, HELLO)),
        when("a length of 64 bits that needs 7", Frames.withALengthOf64Bits(FIN | TEXT, HELLO)),
        when("a length that needs 16 bits", frame(FIN | TEXT, padded(200))),
        when("… in 64 bits", Frames.withALengthOf64Bits(FIN | TEXT, padded(200))));
  }

  @ParameterizedTest
  @MethodSource("taken")
  void GW8_masks_and_lengths_as_they_may_be(Case one) throws IOException {
    greets(one.bytes(), "Ben");
    goesOn();
  }

  @ParameterizedTest
  @MethodSource("taken")
  void GW8_masks_and_lengths_byte_by_byte(Case one) throws IOException {
    greetsByteByByte(one.bytes(), "Ben");
    goesOn();
  }

  /// More than a connection may read in one turn (32), of all kinds, in one packet.
  @Test
  void GW8_many_frames_that_arrive_at_once_are_taken_in_order() throws IOException {
    byte[][] frames = new byte[120][];
    for (int i = 0; i < frames.length; i += 3) {
      frames[i] = frame(FIN | PING, "" + i);
      frames[i + 1] = frame(TEXT, "{\"type\":\"dance\",");
      frames[i + 2] = frame(FIN | CONTINUATION, "\"ref\":" + (i / 3 + 1) + "}");
    }
    hostile.raw(Frames.joined(frames));
    for (long ref = 1; ref <= 40; ref++) {
      assertThat(hostile.next(ServerFrame.Refused.class))
          .isEqualTo(new ServerFrame.Refused(ref, RefusalCode.UNKNOWN_TYPE, "unknown type"));
    }
    goesOn();
  }

  private static String padded(int length) {
    return HELLO.replace("}", ",\"padding\":\"" + "x".repeat(length) + "\"}");
  }
}
