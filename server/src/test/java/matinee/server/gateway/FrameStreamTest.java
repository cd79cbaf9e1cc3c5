package matinee.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameStreamTest {
  private static final int TAKES = 64;

  private final ArrayByteBufferPool.Tracking buffers = new ArrayByteBufferPool.Tracking();
  private final ByteArrayEndPoint socket = new ByteArrayEndPoint(null, 0, new byte[0], TAKES);
  private final FrameStream stream = new FrameStream(socket, buffers);
  private final List<String> heard = new ArrayList<>();

  @AfterEach
  void every_buffer_is_given_back() {
    socket.close();
    stream.gone(null);
    assertThat(buffers.getLeaks()).isEmpty();
  }

  @Test
  void GW8_texts_go_as_one_frame_each_in_one_write() {
    stream.write(texts("ab", "c"), ear("both"));
    assertThat(taken()).isEqualTo("81026162" + "810163");
    assertThat(heard).containsExactly("both");
  }

  @ParameterizedTest
  @CsvSource({"125,817d", "126,817e007e", "65535,817effff", "65536,817f0000000000010000"})
  void GW8_a_length_is_written_in_its_shortest_form(int length, String header) {
    var frame = FrameBytes.in(buffers, OpCode.TEXT, texts("x".repeat(length)));
    String bytes = HexFormat.of().formatHex(BufferUtil.toArray(frame.getByteBuffer()));
    assertThat(bytes).startsWith(header).hasSize(header.length() + 2 * length);
    frame.release();
  }

  @Test
  void a_shared_text_can_be_written_again() {
    ByteBuffer shared = ByteBuffer.wrap("ab".getBytes(StandardCharsets.UTF_8));
    stream.write(List.of(shared), ear("once"));
    stream.write(List.of(shared), ear("again"));
    assertThat(taken()).isEqualTo("81026162".repeat(2));
  }

  @Test
  void GW8_a_control_frame_waits_for_the_text_before_it() {
    stream.write(texts("x".repeat(TAKES)), ear("text"));
    stream.write(new Frame(OpCode.PONG, "p"), ear("pong"));
    assertThat(heard).isEmpty();
    String first = taken();
    String rest = taken();
    assertThat(first + rest).isEqualTo("8140" + "78".repeat(TAKES) + "8a0170");
    assertThat(heard).containsExactlyInAnyOrder("text", "pong");
  }

  @Test
  void GW8_nothing_follows_the_close_frame() {
    stream.write(new CloseStatus(4_000, "").toFrame(), ear("close"));
    stream.write(texts("late"), ear("late"));
    assertThat(taken()).isEqualTo("88020fa0");
    assertThat(heard).containsExactly("close", "late failed");
  }

  @Test
  void who_waits_hears_that_the_socket_is_gone() {
    stream.write(texts("x".repeat(TAKES)), ear("text"));
    stream.write(texts("more"), ear("more"));
    socket.close();
    stream.gone(null);
    assertThat(heard).containsExactlyInAnyOrder("text failed", "more failed");
  }

  private Callback ear(String name) {
    return Callback.from(() -> heard.add(name), failure -> heard.add(name + " failed"));
  }

  /// What the socket took; a full one can take more after that.
  private String taken() {
    return HexFormat.of().formatHex(BufferUtil.toArray(socket.takeOutput()));
  }

  private static List<ByteBuffer> texts(String... texts) {
    List<ByteBuffer> all = new ArrayList<>();
    for (String text : texts) {
      all.add(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
    return all;
  }
}
