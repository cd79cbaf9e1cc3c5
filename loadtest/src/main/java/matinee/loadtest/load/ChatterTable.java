package matinee.loadtest.load;

import java.util.Locale;

/// What [Chatter] found, for the eye.
final class ChatterTable {
  private ChatterTable() {}

  static void print(Medians<Figures> medians) {
    System.out.printf(
        "%nmedians       saturated:                                       equal load:%n");
    System.out.printf(
        "%-10s %10s %10s %6s %7s %6s %6s   %10s %6s %7s %7s %7s %9s%n",
        "",
        "a second",
        "a CPU s",
        "x ws",
        "server",
        "seats",
        "others",
        "a CPU s",
        "x ws",
        "p50 µs",
        "p99 µs",
        "p999 µs",
        "asked late");
    for (String name : medians.names()) {
      System.out.printf(
          Locale.ROOT,
          "%-10s %,10.0f %,10.0f %6.2f %5.0f %% %4.0f %% %4.0f %%   %,10.0f %6.2f %,7.0f %,7.0f %,7.0f %,9.0f%n",
          name,
          medians.of(name, one -> one.saturated().aSecond()),
          medians.of(name, one -> one.saturated().aProcessorSecond()),
          medians.besideWs(name, one -> one.saturated().aProcessorSecond()),
          medians.of(name, one -> one.saturated().server()),
          medians.of(name, one -> one.saturated().seats()),
          medians.of(name, one -> one.saturated().others()),
          medians.of(name, one -> one.open().aProcessorSecond()),
          medians.besideWs(name, one -> one.open().aProcessorSecond()),
          medians.of(name, Figures::p50Micros),
          medians.of(name, Figures::p99Micros),
          medians.of(name, Figures::p999Micros),
          medians.of(name, Figures::lateP99Micros));
    }
  }
}
