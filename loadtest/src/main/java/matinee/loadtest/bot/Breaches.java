package matinee.loadtest.bot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What a server must never do, and how often it did. Safe for any thread.
public final class Breaches {
  private static final int TOLD = 12;

  private final Map<Promise, Integer> counts = new EnumMap<>(Promise.class);
  private final List<String> stories = new ArrayList<>();
  private final long startNanos = System.nanoTime();

  /// What is promised to every member.
  public enum Promise {
    SAME_BYTES("an event is the same bytes for everybody, always"),
    NO_GAP("no event is missed"),
    NO_REPEAT("no event is heard twice"),
    ACKNOWLEDGED_KEPT("what was acknowledged is in the room"),
    APPLIED_ONCE("no command is applied twice"),
    OWN_SEAT("everybody comes back to their own seat"),
    ONE_ROOM("everybody's room is the server's room"),
    FILM_GOES_ON("nothing moves the film but its members");

    private final String words;

    Promise(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public synchronized void add(Promise promise, String story) {
    counts.merge(promise, 1, Integer::sum);
    if (stories.size() < TOLD) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startNanos);
      stories.add(seconds + " s: " + promise.words() + ": " + story);
      System.err.println("BREACH at " + stories.getLast());
    }
  }

  public synchronized int of(Promise promise) {
    return counts.getOrDefault(promise, 0);
  }

  public synchronized int all() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  public synchronized List<String> stories() {
    return List.copyOf(stories);
  }
}
