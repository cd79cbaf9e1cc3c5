package matinee.loadtest.proof;

/// What the numbers were measured on.
final class Machine {
  private static final long MEBI = 1024 * 1024;

  private Machine() {}

  static String described() {
    Runtime runtime = Runtime.getRuntime();
    return "%s %s, %d processors, Java %s, at most %d MiB for the bots"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            runtime.availableProcessors(),
            Runtime.version(),
            runtime.maxMemory() / MEBI);
  }
}
