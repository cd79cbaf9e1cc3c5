package matinee.loadtest.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameReaderTest {
  private static final int FIN = 0x80;

  private final FrameReader reader = new FrameReader();
  private final List<String> heard = new ArrayList<>();

  @Test
  void frames_that_come_byte_by_byte() {
    byte[] two = joined(frame(FIN | 1, "{}"), frame(FIN | 1, "x".repeat(300)));
    for (byte one : two) {
      feed(new byte[] {one});
    }
    assertThat(heard).containsExactly("1 {}", "1 " + "x".repeat(300));
  }

  @Test
  void many_frames_in_one_piece() {
    feed(joined(frame(FIN | 1, "a"), frame(FIN | 9, "ping"), frame(FIN | 1, "b")));
    assertThat(heard).containsExactly("1 a", "9 ping", "1 b");
  }

  @Test
  void a_message_in_fragments_with_a_ping_between() {
    feed(frame(1, "one, "));
    feed(frame(FIN | 9, ""));
    feed(frame(0, "two, "));
    feed(frame(FIN, "three"));
    assertThat(heard).containsExactly("9 ", "1 one, two, three");
  }

  @Test
  void a_frame_of_eight_length_bytes() {
    String large = "y".repeat(70_000);
    feed(frame(FIN | 1, large));
    assertThat(heard).containsExactly("1 " + large);
  }

  @Test
  void the_answer_to_the_handshake_comes_first() {
    byte[] head =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    reader.feed(ByteBuffer.wrap(head, 0, 20));
    assertThat(reader.head()).isNull();
    reader.feed(ByteBuffer.wrap(head, 20, head.length - 20));
    feedAfter(reader.head(), frame(FIN | 1, "{}"));
    assertThat(heard).containsExactly("1 {}");
  }

  @Test
  void a_server_masks_nothing() {
    assertThatThrownBy(() -> feed(new byte[] {(byte) (FIN | 1), (byte) 0x81, 0, 0, 0, 0, 0}))
        .hasMessageContaining("masked");
  }

  private void feedAfter(String head, byte[] bytes) {
    assertThat(head).startsWith("HTTP/1.1 101");
    feed(bytes);
  }

  private void feed(byte[] bytes) {
    reader.feed(ByteBuffer.wrap(bytes));
    for (var message = reader.next(); message != null; message = reader.next()) {
      heard.add(message.opcode() + " " + new String(message.payload(), StandardCharsets.UTF_8));
    }
  }

  private static byte[] frame(int first, String text) {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 10).put((byte) first);
    if (payload.length < 126) {
      frame.put((byte) payload.length);
    } else if (payload.length < 65_536) {
      frame.put((byte) 126).putShort((short) payload.length);
    } else {
      frame.put((byte) 127).putLong(payload.length);
    }
    byte[] bytes = new byte[frame.put(payload).flip().remaining()];
    frame.get(bytes);
    return bytes;
  }

  private static byte[] joined(byte[]... parts) {
    ByteBuffer all = ByteBuffer.allocate(1_000);
    for (byte[] part : parts) {
      all.put(part);
    }
    byte[] bytes = new byte[all.flip().remaining()];
    all.get(bytes);
    return bytes;
  }
}
