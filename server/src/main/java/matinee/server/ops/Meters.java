package matinee.server.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.CloseCode;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.RefusalCode;
import matinee.server.gateway.GatewayListener;
import matinee.server.host.Counted;
import matinee.server.host.HostListener;
import org.jspecify.annotations.Nullable;

/// Counts what the rooms and the connections say happened. Safe for any thread.
public final class Meters {
  private final MeterRegistry registry;
  private final AtomicInteger rooms;
  private final AtomicInteger seats;
  private final AtomicInteger connections;
  private final Counter passedOver;
  private final MemberMeters members;
  private final Map<String, Counter> counters = new ConcurrentHashMap<>();
  private final Map<Class<?>, Counter> events = new ConcurrentHashMap<>();
  private final Map<Class<?>, Counter> commands = new ConcurrentHashMap<>();

  public Meters(MeterRegistry registry) {
    this.registry = registry;
    this.rooms = gauge("matinee.rooms");
    this.seats = gauge("matinee.seats.taken");
    this.connections = gauge("matinee.connections");
    this.passedOver = registry.counter("matinee.passing.dropped");
    this.members = new MemberMeters(registry);
    // What must never happen is there from the start, so that an alert on it has something to
    // watch.
    registry.counter("matinee.impossible");
  }

  public HostListener host() {
    return new HostListener() {
      @Override
      public void roomOpened() {
        rooms.incrementAndGet();
      }

      @Override
      public void roomClosed() {
        rooms.decrementAndGet();
      }

      @Override
      public void seatTaken() {
        seats.incrementAndGet();
      }

      @Override
      public void seatFreed() {
        seats.decrementAndGet();
      }

      @Override
      public void committed(Event event) {
        counter(events, "matinee.events", event).increment();
      }

      @Override
      public void done(Command command) {
        counter(commands, "matinee.commands", command).increment();
      }

      @Override
      public void refused(RefusalCode code) {
        count("matinee.refusals", "code", code.wireName());
      }

      @Override
      public void read(@Nullable Counted before, Report reading) {
        members.read(before, reading);
      }

      @Override
      public void impossible(String what) {
        registry.counter("matinee.impossible").increment();
      }
    };
  }

  /// Closes are counted here and not at the host, because every one of them passes the gateway.
  public GatewayListener gateway() {
    return new GatewayListener() {
      @Override
      public void opened() {
        connections.incrementAndGet();
      }

      @Override
      public void gone() {
        connections.decrementAndGet();
      }

      @Override
      public void refused(RefusalCode code) {
        count("matinee.refusals", "code", code.wireName());
      }

      @Override
      public void closing(CloseCode code) {
        count("matinee.closes", "code", code.wireName());
      }

      @Override
      public void passedOver() {
        passedOver.increment();
      }

      @Override
      public void impossible(String what) {
        registry.counter("matinee.impossible").increment();
      }
    };
  }

  /// The counter of its type. One is asked for with every event, so its name is put together once.
  private Counter counter(Map<Class<?>, Counter> ofTypes, String name, Object what) {
    return ofTypes.computeIfAbsent(
        what.getClass(), type -> registry.counter(name, "type", nameOf(type)));
  }

  private void count(String name, String tag, String value) {
    counters
        .computeIfAbsent(name + '/' + value, _ -> registry.counter(name, tag, value))
        .increment();
  }

  private AtomicInteger gauge(String name) {
    AtomicInteger value = new AtomicInteger();
    registry.gauge(name, value);
    return value;
  }

  private static String nameOf(Class<?> type) {
    String name = type.getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
