package matinee.server.gateway;

import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// How many sockets each address has open, and the rule that there are not too many. Safe for any
/// thread.
final class AddressSockets {
  private final int most;
  private final Map<Neighbourhood, Integer> open = new ConcurrentHashMap<>();

  /// @param most zero for no limit
  AddressSockets(int most) {
    this.most = most;
  }

  /// A place for one more socket, or null when that address has its share.
  @Nullable Place enter(InetAddress address) {
    Neighbourhood neighbourhood = Neighbourhood.of(address);
    int now = open.merge(neighbourhood, 1, Integer::sum);
    Place place = new Place(neighbourhood);
    if (most > 0 && now > most) {
      place.leave();
      return null;
    }
    return place;
  }

  int addresses() {
    return open.size();
  }

  /// One socket's share; given back once, however often that is said.
  final class Place {
    private final Neighbourhood neighbourhood;
    private final AtomicBoolean left = new AtomicBoolean();

    private Place(Neighbourhood neighbourhood) {
      this.neighbourhood = neighbourhood;
    }

    void leave() {
      if (left.compareAndSet(false, true)) {
        open.computeIfPresent(neighbourhood, (_, count) -> count == 1 ? null : count - 1);
      }
    }
  }
}
