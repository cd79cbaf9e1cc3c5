package matinee.server.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.CloseCode;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.RefusalCode;
import matinee.server.gateway.GatewayListener;
import matinee.server.gateway.TurnedAway;
import matinee.server.host.Counted;
import matinee.server.host.HostListener;
import matinee.server.host.Joined;
import org.jspecify.annotations.Nullable;

/// Counts what the rooms and the connections say happened. Every count is there from the start, so
/// that an alert has something to watch and the hot path nothing to make. Safe for any thread.
public final class Meters {
  private final Map<RefusalCode, Counter> refusals;
  private final Map<CloseCode, Counter> closes;
  private final Map<TurnedAway, Counter> turnedAway;
  private final Map<Joined, Counter> joins;
  private final Map<RefusalCode, Counter> joinRefusals;
  private final Map<Class<?>, Counter> events;
  private final Map<Class<?>, Counter> commands;
  private final Counter passedOver;
  private final Counter impossible;
  private final MemberMeters members;
  private final PaceMeters pace;

  public Meters(MeterRegistry registry) {
    Counts counts = new Counts(registry);
    refusals =
        counts.of(
            "matinee.refusals",
            "Frames that were refused",
            "code",
            RefusalCode.class,
            RefusalCode::wireName);
    closes =
        counts.of(
            "matinee.closes",
            "Connections that the server closed",
            "code",
            CloseCode.class,
            CloseCode::wireName);
    turnedAway =
        counts.of(
            "matinee.connections.refused",
            "Live connections that were refused at the door",
            "why",
            TurnedAway.class,
            Counts::named);
    joins =
        counts.of(
            "matinee.joins",
            "Connections that got a seat, by what they were told",
            "how",
            Joined.class,
            Counts::named);
    joinRefusals =
        counts.of(
            "matinee.join.refusals",
            "Hellos that were answered with a refusal",
            "code",
            RefusalCode.class,
            RefusalCode::wireName);
    events = counts.ofTypes("matinee.events", "Events that were committed", Event.class);
    commands = counts.ofTypes("matinee.commands", "Commands that were done", Command.class);
    passedOver =
        counts.of("matinee.passing.dropped", "Reactions and presence a slow connection missed");
    impossible = counts.of("matinee.impossible", "Bugs: what must never happen and did");
    members = new MemberMeters(registry);
    pace = new PaceMeters(registry);
  }

  public HostListener host() {
    return new HostListener() {
      @Override
      public void joined(Joined how) {
        count(joins, how);
      }

      @Override
      public void joinRefused(RefusalCode code) {
        count(joinRefusals, code);
      }

      @Override
      public void committed(Event event) {
        count(events, event.getClass());
      }

      @Override
      public void done(Command command) {
        count(commands, command.getClass());
      }

      @Override
      public void answered(double tookMs) {
        pace.answered(tookMs);
      }

      @Override
      public void refused(RefusalCode code) {
        count(refusals, code);
      }

      @Override
      public void begun(long waitedNanos) {
        pace.begun(waitedNanos);
      }

      @Override
      public void waitOver(double waitedMs) {
        pace.waitOver(waitedMs);
      }

      @Override
      public void read(@Nullable Counted before, Report reading) {
        members.read(before, reading);
      }

      @Override
      public void impossible(String what) {
        impossible.increment();
      }
    };
  }

  /// Closes are counted here and not at the host, because every one of them passes the gateway.
  public GatewayListener gateway() {
    return new GatewayListener() {
      @Override
      public void turnedAway(TurnedAway why) {
        count(turnedAway, why);
      }

      @Override
      public void refused(RefusalCode code) {
        count(refusals, code);
      }

      @Override
      public void closing(CloseCode code) {
        count(closes, code);
      }

      @Override
      public void passedOver(int howMany) {
        passedOver.increment(howMany);
      }

      @Override
      public void impossible(String what) {
        impossible.increment();
      }
    };
  }

  private static <K> void count(Map<K, Counter> counters, K what) {
    Counter counter = counters.get(what);
    if (counter != null) { // there is one of each
      counter.increment();
    }
  }
}
