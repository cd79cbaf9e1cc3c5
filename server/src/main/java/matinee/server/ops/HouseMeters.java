package matinee.server.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import matinee.server.gateway.Outgoing;
import matinee.server.host.Census;

/// What there is now: rooms, seats, connections, and what waits to be written. Nobody keeps count
/// of it while it changes; it is counted when somebody asks. Safe for any thread.
public final class HouseMeters {
  /// As long as one takes, and more.
  private static final Duration ONE_SCRAPE = Duration.ofMillis(500);

  private final MeterRegistry registry;

  /// @param nanoTime how old a count is, by that clock
  public HouseMeters(
      MeterRegistry registry,
      Supplier<Census> census,
      Supplier<Outgoing> outgoing,
      LongSupplier nanoTime) {
    this.registry = registry;
    var people = new Lately<>(ONE_SCRAPE, census, nanoTime);
    var waiting = new Lately<>(ONE_SCRAPE, outgoing, nanoTime);
    gauge("matinee.rooms", "Rooms", people, Census::rooms);
    seats("here", people, Census::here);
    seats("held", people, Census::held);
    gauge("matinee.line.people", "People who stand in line for a seat", people, Census::inLine);
    gauge("matinee.rooms.waiting", "Rooms that wait for a member", people, Census::waiting);
    gauge("matinee.connections", "Live connections", waiting, Outgoing::connections);
    gauge(
        "matinee.outbox.bytes",
        "What all connections together have not taken yet",
        waiting,
        Outgoing::bytes);
    gauge(
        "matinee.outbox.largest.bytes",
        "What the slowest connection has not taken yet",
        waiting,
        Outgoing::largest);
  }

  private void seats(String state, Lately<Census> people, ToDoubleFunction<Census> count) {
    Gauge.builder("matinee.seats", () -> count.applyAsDouble(people.get()))
        .description("Seats that are taken, by whether their member is here")
        .tag("state", state)
        .register(registry);
  }

  private <T> void gauge(
      String name, String description, Lately<T> from, ToDoubleFunction<T> value) {
    Gauge.builder(name, () -> value.applyAsDouble(from.get()))
        .description(description)
        .register(registry);
  }
}
