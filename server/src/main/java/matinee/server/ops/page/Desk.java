package matinee.server.ops.page;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import matinee.protocol.Condition;
import matinee.protocol.FailureCode;
import matinee.protocol.Role;
import matinee.protocol.Why;
import matinee.server.gateway.LiveEndpoint;
import matinee.server.gateway.SlowClient;
import matinee.server.host.RoomDirectory;
import matinee.server.host.RoomHost;
import matinee.server.host.RoomSight;
import matinee.server.host.ServerClock;
import matinee.server.host.Timers;
import matinee.server.ops.Drain;
import matinee.server.ops.Lately;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What the operator's page shows. All rooms are looked at once a second at most, however many
/// pages ask. Safe for any thread.
public final class Desk {
  private static final Duration GOOD_FOR = Duration.ofSeconds(1);
  private static final int MOST_SLOW = 20;
  private static final int MOST_EVENTS = 100;

  private final RoomDirectory rooms;
  private final LiveEndpoint live;
  private final ServerClock clock;
  private final Drain drain;
  private final JsonMapper mapper;
  private final String build;
  private final double sinceMs;
  private final RoomCurves curves;
  private final Lately<List<RoomSight>> look;

  /// What is asked for of the list.
  ///
  /// @param find part of a mark, a title or a film's name; empty for all
  record Asked(String find, RoomOrder order, int from, int count) {}

  /// @param total how many there are of those asked for
  record Rooms(int total, int from, List<RoomRow> shown) {}

  record Now(Overview server, Rooms rooms, List<SlowClient> slow) {}

  record Seat(
      long number,
      String name,
      Role role,
      boolean here,
      @Nullable Condition condition,
      @Nullable Double skewMs,
      @Nullable Double clockErrorMs,
      @Nullable Double rttMs,
      @Nullable Why why,
      @Nullable FailureCode failure) {}

  /// @param everyMs between two moments of the curve; the last is of just now
  record OneRoom(
      RoomRow room,
      double nowMs,
      List<Seat> members,
      double everyMs,
      List<RoomCurve.Moment> curve,
      List<EventLine> events) {}

  /// Begins to remember how each room goes.
  public Desk(
      RoomDirectory rooms,
      LiveEndpoint live,
      ServerClock clock,
      Timers timers,
      Executor executor,
      Drain drain,
      LongSupplier nanoTime,
      JsonMapper mapper,
      String build) {
    this.rooms = rooms;
    this.live = live;
    this.clock = clock;
    this.drain = drain;
    this.mapper = mapper;
    this.build = build;
    this.sinceMs = clock.nowMs();
    this.look = new Lately<>(GOOD_FOR, rooms::sights, nanoTime);
    this.curves = new RoomCurves(rooms::sights, timers, executor);
  }

  RoomDirectory rooms() {
    return rooms;
  }

  Drain drain() {
    return drain;
  }

  Now now(Asked asked) {
    List<RoomSight> all = look.get();
    List<RoomSight> found = all.stream().filter(room -> isFound(room, asked.find())).toList();
    List<RoomRow> shown =
        found.stream()
            .sorted(asked.order().mostFirst())
            .skip(asked.from())
            .limit(asked.count())
            .map(RoomRow::of)
            .toList();
    return new Now(
        Overview.of(all, host()),
        new Rooms(found.size(), asked.from(), shown),
        live.slowest(MOST_SLOW));
  }

  /// The operator did something, and looks what came of it.
  void changed() {
    look.forget();
  }

  Optional<OneRoom> one(String mark) {
    return rooms.marked(mark).map(this::of);
  }

  private OneRoom of(RoomHost room) {
    RoomSight sight = room.sight();
    return new OneRoom(
        RoomRow.of(sight),
        clock.nowMs(),
        sight.members().stream().map(Desk::seat).toList(),
        RoomCurves.EVERY.toMillis(),
        curves.of(sight.mark()),
        EventLine.of(room.latestEvents(MOST_EVENTS), mapper));
  }

  private static Seat seat(RoomSight.Seat seat) {
    return new Seat(
        seat.memberId().value(),
        seat.name(),
        seat.role(),
        seat.here(),
        seat.condition(),
        RoomRow.known(seat.skewMs()),
        RoomRow.known(seat.clockErrorMs()),
        RoomRow.known(seat.rttMs()),
        seat.why(),
        seat.failure());
  }

  private Overview.Host host() {
    Runtime runtime = Runtime.getRuntime();
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return new Overview.Host(
        build,
        clock.nowMs(),
        clock.nowMs() - sinceMs,
        live.connections(),
        runtime.totalMemory() - runtime.freeMemory(),
        runtime.maxMemory(),
        load < 0 ? null : (Double) load,
        drain.since());
  }

  private static boolean isFound(RoomSight room, String find) {
    String wanted = find.toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        || Stream.of(room.mark(), room.title(), room.film() == null ? "" : room.film())
            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
  }
}
