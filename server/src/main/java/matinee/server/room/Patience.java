package matinee.server.room;

import java.time.Duration;

/// How long a room waits for the unready, and how soon it looks again (PB5).
public final class Patience {
  /// For everybody to load another item.
  static final double ITEM_MS = 8_000;

  /// For everybody to be where a play starts or a seek went.
  static final double MOVE_MS = 2_500;

  /// For all the seeks of one waiting together: somebody who goes on pressing makes nobody wait for
  /// ever.
  static final double ALTOGETHER_MS = 20_000;

  /// For those whose film stalled, where the room waits for everyone.
  static final double STALL_MS = 10_000;

  /// A stall that is over sooner than this is nobody else's business.
  public static final Duration STALL_BORNE = Duration.ofMillis(1_500);

  /// The room stops for a stall no oftener than this.
  static final double STALL_AGAIN_MS = 30_000;

  /// An item that nobody here can play stays on for so long, to be read of (SO5).
  public static final Duration FAILURE_BORNE = Duration.ofSeconds(10);

  /// That fewer are waited for is told no oftener than this.
  public static final Duration TOLD_EVERY = Duration.ofMillis(500);

  private Patience() {}
}
