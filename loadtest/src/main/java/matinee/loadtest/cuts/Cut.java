package matinee.loadtest.cuts;

/// What happens to one member's network, and what must come of it.
sealed interface Cut {
  /// How long it lasts.
  int seconds();

  String words();

  /// Both ends hear of it at once.
  record Told(int seconds) implements Cut {
    @Override
    public String words() {
      return "reset, " + seconds + " s";
    }
  }

  /// Nobody hears of it: half-open connections.
  record Silent(int seconds) implements Cut {
    @Override
    public String words() {
      return "silent, " + seconds + " s";
    }
  }

  /// Three seconds of bad segments, three of good ones.
  record Bursts(int seconds, double loss) implements Cut {
    @Override
    public String words() {
      return "%.0f %% of segments late in bursts, %d s".formatted(100 * loss, seconds);
    }
  }
}
