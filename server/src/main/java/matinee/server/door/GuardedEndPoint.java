package matinee.server.door;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.Executor;
import matinee.server.gateway.AddressSockets;
import matinee.server.host.Timers;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/// One socket of a [GuardedConnector]: it holds a place and has a deadline for its requests.
final class GuardedEndPoint extends SocketChannelEndPoint {
  private final Executor turnsEnd;
  private final AddressSockets.Place place;
  private final RequestDeadline deadline;
  private boolean readEmpty;

  GuardedEndPoint(
      SocketChannel channel,
      ManagedSelector selector,
      SelectionKey key,
      Scheduler scheduler,
      AddressSockets.Place place,
      DoorLimits limits,
      Timers timers) {
    super(channel, selector, key, scheduler);
    this.turnsEnd = task -> selector.submit(_ -> task.run());
    this.place = place;
    this.deadline = new RequestDeadline(limits, timers, this::close);
    setIdleTimeout(limits.idle().toMillis());
  }

  /// The socket under whatever a request came through.
  static Optional<GuardedEndPoint> under(@Nullable EndPoint endPoint) {
    return switch (endPoint) {
      case GuardedEndPoint guarded -> Optional.of(guarded);
      case EndPoint.Wrapper tls -> under(tls.unwrap());
      case null, default -> Optional.empty();
    };
  }

  /// Runs a task when its selector has served all who are readable now.
  Executor turnsEnd() {
    return turnsEnd;
  }

  RequestDeadline deadline() {
    return deadline;
  }

  /// Whoever reads goes on until nothing comes. What left room in the buffer was the last there
  /// was, so that the kernel need not be asked again: if there is more by now, the selector says
  /// so.
  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    if (readEmpty) {
      readEmpty = false;
      return 0;
    }
    int filled = super.fill(buffer);
    readEmpty = filled > 0 && !BufferUtil.isFull(buffer);
    return filled;
  }

  @Override
  public @Nullable Runnable onSelected() {
    readEmpty = false;
    return super.onSelected();
  }

  @Override
  public void onOpen() {
    super.onOpen();
    deadline.arriving();
  }

  @Override
  public void onClose(@Nullable Throwable cause) {
    deadline.over();
    place.leave();
    super.onClose(cause);
  }
}
