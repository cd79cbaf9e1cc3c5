package matinee.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import matinee.server.HandTime;
import matinee.server.gateway.AddressSockets;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Over a real socket, whose other end is held by hand.
class GuardedEndPointTest {
  private static final int ROOM = 8;
  private static final int NO_LIMIT = 0;

  private final ByteBuffer buffer = BufferUtil.allocate(ROOM);
  private Selector selector;
  private SocketChannel client;
  private SocketChannel socket;
  private GuardedEndPoint endPoint;

  @BeforeEach
  void connects() throws IOException {
    selector = Selector.open();
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocketChannel door = ServerSocketChannel.open()) {
      door.bind(new InetSocketAddress(loopback, 0));
      client = SocketChannel.open(door.getLocalAddress());
      socket = door.accept();
    }
    socket.configureBlocking(false);
    SelectionKey key = socket.register(selector, SelectionKey.OP_READ);
    endPoint =
        new GuardedEndPoint(
            socket,
            null,
            key,
            new ScheduledExecutorScheduler(),
            Objects.requireNonNull(new AddressSockets(NO_LIMIT, NO_LIMIT).enter(loopback)),
            DoorLimits.DEFAULT,
            new HandTime());
  }

  @AfterEach
  void hangsUp() throws IOException {
    client.close();
    socket.close();
    selector.close();
  }

  @Test
  void what_comes_after_a_socket_was_emptied_is_read_when_the_selector_says_so()
      throws IOException {
    arrives("one");
    assertThat(read()).isEqualTo("one");
    arrives("two");
    assertThat(endPoint.fill(buffer)).as("it was emptied").isZero();
    endPoint.onSelected();
    assertThat(read()).isEqualTo("two");
  }

  @Test
  void who_asks_twice_is_not_told_twice_that_nothing_is_there() throws IOException {
    arrives("one");
    assertThat(read()).isEqualTo("one");
    arrives("two");
    assertThat(endPoint.fill(buffer)).isZero();
    assertThat(read()).isEqualTo("two");
  }

  @Test
  void a_full_buffer_says_nothing_of_what_is_left() throws IOException {
    arrives("12345678and more");
    assertThat(read()).isEqualTo("12345678");
    assertThat(read()).isEqualTo("and more");
    assertThat(endPoint.fill(buffer)).isZero();
  }

  @Test
  void the_end_after_the_last_bytes_is_heard() throws IOException {
    arrives("bye");
    client.close();
    assertThat(read()).isEqualTo("bye");
    assertThat(endPoint.fill(buffer)).isZero();
    endPoint.onSelected();
    assertThat(endPoint.fill(buffer)).isEqualTo(-1);
  }

  /// Returns when the kernel has it on this side.
  private void arrives(String text) throws IOException {
    client.write(BufferUtil.toBuffer(text));
    selector.selectedKeys().clear();
    assertThat(selector.select()).isEqualTo(1);
  }

  private String read() throws IOException {
    BufferUtil.clear(buffer);
    endPoint.fill(buffer);
    String text = BufferUtil.toString(buffer);
    BufferUtil.clear(buffer);
    return text;
  }
}
