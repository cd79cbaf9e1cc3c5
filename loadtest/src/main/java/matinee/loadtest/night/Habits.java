package matinee.loadtest.night;

import java.util.random.RandomGenerator;

/// How often a steady member does what, in seconds. What a page does by itself is at even
/// intervals, what people do at random moments that know nothing of each other.
final class Habits {
  /// The page's own budget.
  static final double REPORT = 2;

  static final double ASK_TIME = 5;

  /// Eight who chat beside a film: a message every 7 to 8 s in the room, as much as one can read.
  static final double CHAT = 60;

  /// As often as they chat: a scene that makes one laugh comes about once a minute.
  static final double REACTION = 60;

  /// Somebody stops the film or goes back in it once in three minutes: an eager room.
  static final double CONTROL = 180;

  /// A stop is for a word, not for an intermission, so that the films run nearly all the time.
  static final double STOPPED = 10;

  /// What docs/SYNC.md has measured in ten steady minutes: any two members within 2 ms in 95 of 100
  /// looks. Each report is drawn anew, where a page's skew changes slowly: so more presence is told
  /// than a real room would, in about two of three seconds.
  static final double SKEW_DEVIATION_MS = 0.7;

  private Habits() {}

  /// A pause after which something happens that is as likely at any moment.
  static double about(RandomGenerator random, double meanSeconds) {
    return -Math.log(1 - random.nextDouble()) * meanSeconds;
  }
}
