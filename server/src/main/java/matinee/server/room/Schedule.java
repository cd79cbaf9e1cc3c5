package matinee.server.room;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalDouble;
import matinee.protocol.Plan;

/// The moments at which a plan says that a room begins (PL1). Clocks are set as java.time has it: a
/// time that they skip is as much later as they skip, of one that comes twice the first counts.
public final class Schedule {
  /// An evening that began so long ago is still the present one, to whoever asks for the next.
  public static final Duration EVENING = Duration.ofHours(3);

  private static final int DAYS_OF_A_WEEK = 7;
  private static final int MONTHS_OF_A_YEAR = 12;

  private final Plan plan;
  private final LocalDateTime first;
  private final ZoneId zone;

  public Schedule(Plan plan) {
    this.plan = plan;
    this.first = plan.firstTime();
    this.zone = zone(plan);
  }

  public ZoneId zone() {
    return zone;
  }

  /// When it begins for the nth time, counted from 0; of a plan for once all are the same.
  public double beginMs(long n) {
    LocalDateTime local =
        switch (plan.every()) {
          case null -> first;
          case DAY -> first.plusDays(n);
          case WEEK -> first.plusWeeks(n);
          case MONTH -> first.plusMonths(n); // the last day where the month is too short
        };
    return local.atZone(zone).toEpochSecond() * 1_000.0;
  }

  /// The present or the next evening: its begin, which is past while it lasts.
  public OptionalDouble nextMs(double nowMs) {
    double fromMs = nowMs - EVENING.toMillis();
    double beginMs = beginMs(firstAfter(fromMs));
    return beginMs > fromMs ? OptionalDouble.of(beginMs) : OptionalDouble.empty();
  }

  /// Which one is the first to begin after that moment.
  long firstAfter(double ms) {
    if (plan.every() == null) {
      return 0;
    }
    LocalDateTime then = LocalDateTime.ofEpochSecond((long) (ms / 1_000), 0, ZoneOffset.UTC);
    long n = Math.max(0, timesBetween(first.toLocalDate(), then.toLocalDate()) - 2);
    while (beginMs(n) <= ms) {
      n++;
    }
    return n;
  }

  private long timesBetween(LocalDate one, LocalDate other) {
    long days = other.toEpochDay() - one.toEpochDay();
    return switch (plan.every()) {
      case null -> 0;
      case DAY -> days;
      case WEEK -> days / DAYS_OF_A_WEEK;
      case MONTH ->
          (other.getYear() - one.getYear()) * (long) MONTHS_OF_A_YEAR
              + other.getMonthValue()
              - one.getMonthValue();
    };
  }

  /// A name that this machine does not know any more is better taken for UTC than its room lost.
  private static ZoneId zone(Plan plan) {
    try {
      return ZoneId.of(plan.zone());
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }
}
