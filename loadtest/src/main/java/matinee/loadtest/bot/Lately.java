package matinee.loadtest.bot;

import java.util.LinkedHashMap;
import java.util.Map;

/// A map that forgets its oldest, so that a proof may go on for an hour. For one thread.
final class Lately<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1;

  private final int most;

  Lately(int most) {
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
