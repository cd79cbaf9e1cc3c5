package matinee.server.ops.page;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import matinee.server.host.RoomSight;
import matinee.server.host.Timers;

/// The last hour of every room, looked at every fifteen seconds for as long as there is a room.
/// Safe for any thread: one lock guards all of it.
final class RoomCurves {
  static final Duration EVERY = Duration.ofSeconds(15);

  private final Supplier<List<RoomSight>> rooms;
  private final Timers timers;
  private final Executor executor;
  private final Map<String, RoomCurve> curves = new HashMap<>();

  /// @param executor looks at them: thousands of rooms would hold up the timers of all of them
  RoomCurves(Supplier<List<RoomSight>> rooms, Timers timers, Executor executor) {
    this.rooms = rooms;
    this.timers = timers;
    this.executor = executor;
    lookLater();
  }

  synchronized List<RoomCurve.Moment> of(String mark) {
    RoomCurve curve = curves.get(mark);
    return curve == null ? List.of() : curve.moments();
  }

  private void look() {
    List<RoomSight> now = rooms.get();
    Set<String> there = now.stream().map(RoomSight::mark).collect(Collectors.toSet());
    synchronized (this) {
      for (RoomSight room : now) {
        curves.computeIfAbsent(room.mark(), _ -> new RoomCurve(room)).take(room);
      }
      curves.keySet().retainAll(there);
    }
  }

  /// The next look is due whatever comes of this one.
  private void lookLater() {
    var _ =
        timers.in(
            EVERY,
            () -> {
              lookLater();
              executor.execute(this::look);
            });
  }
}
