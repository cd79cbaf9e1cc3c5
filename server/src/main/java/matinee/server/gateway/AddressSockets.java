package matinee.server.gateway;

import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// How many sockets are open, of each address and of all, and the rule that there are not too many.
/// Safe for any thread.
public final class AddressSockets {
  private final int most;
  private final int mostInAll;
  private final Map<Neighbourhood, Integer> open = new ConcurrentHashMap<>();
  private final AtomicInteger all = new AtomicInteger();

  /// @param most of one address; zero for no limit
  AddressSockets(int most) {
    this(most, 0);
  }

  /// @param most of one address; zero for no limit
  /// @param mostInAll zero for no limit
  public AddressSockets(int most, int mostInAll) {
    this.most = most;
    this.mostInAll = mostInAll;
  }

  /// A place for one more socket, or null when that address, or everybody together, has enough.
  public @Nullable Place enter(InetAddress address) {
    Neighbourhood neighbourhood = Neighbourhood.of(address);
    int now = open.merge(neighbourhood, 1, Integer::sum);
    Place place = new Place(neighbourhood);
    return within(place, now);
  }

  /// The same for an address that is many people: a proxy. It counts among all and not by itself.
  public @Nullable Place enterForMany() {
    return within(new Place(null), 0);
  }

  private @Nullable Place within(Place place, int now) {
    int inAll = all.incrementAndGet();
    if ((most > 0 && now > most) || (mostInAll > 0 && inAll > mostInAll)) {
      place.leave();
      return null;
    }
    return place;
  }

  int addresses() {
    return open.size();
  }

  /// One socket's share; given back once, however often that is said.
  public final class Place {
    private final @Nullable Neighbourhood neighbourhood;
    private final AtomicBoolean left = new AtomicBoolean();

    private Place(@Nullable Neighbourhood neighbourhood) {
      this.neighbourhood = neighbourhood;
    }

    public void leave() {
      if (!left.compareAndSet(false, true)) {
        return;
      }
      all.decrementAndGet();
      if (neighbourhood != null) {
        open.computeIfPresent(neighbourhood, (_, count) -> count == 1 ? null : count - 1);
      }
    }
  }
}
