package matinee.server.host;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import matinee.protocol.KnockId;
import matinee.protocol.ServerFrame;
import matinee.server.room.KeyHash;
import matinee.server.room.RoomCommand;
import org.jspecify.annotations.Nullable;

/// Who waits for a host's yes (ST6), and where a host's no still holds. A connection that drops
/// knocks no more.
///
/// Confined to its mailbox.
final class Knocks {
  /// So long nobody of an address may knock after a no.
  static final Duration NO_HOLDS = Duration.ofMinutes(1);

  private final ServerClock clock;
  private final Map<KnockId, Waiting> waiting = new LinkedHashMap<>();
  private final Map<KeyHash, Double> turnedDownUntilMs = new HashMap<>();
  private ServerFrame.Knocks told = new ServerFrame.Knocks(List.of());
  private long next = 1;

  Knocks(ServerClock clock) {
    this.clock = clock;
  }

  void add(Waiting newcomer) {
    waiting.put(new KnockId(next++), newcomer);
  }

  boolean remove(Waiting one) {
    return waiting.values().remove(one);
  }

  @Nullable Waiting of(KnockId knockId) {
    return waiting.get(knockId);
  }

  /// A no: for a while it holds for everybody who comes from there.
  void turnDown(@Nullable KeyHash address) {
    if (address != null) {
      turnedDownUntilMs.put(address, clock.nowMs() + NO_HOLDS.toMillis());
    }
  }

  Set<KeyHash> turnedDown() {
    turnedDownUntilMs.values().removeIf(untilMs -> untilMs <= clock.nowMs());
    return turnedDownUntilMs.keySet();
  }

  /// What the room is told of them.
  Map<KnockId, RoomCommand.Join> joins() {
    Map<KnockId, RoomCommand.Join> joins = new HashMap<>();
    waiting.forEach((knockId, one) -> joins.put(knockId, one.join()));
    return joins;
  }

  Stream<Waiting> all() {
    return waiting.values().stream();
  }

  /// What to tell the hosts, when it is not what they were told.
  Optional<ServerFrame.Knocks> changed() {
    var now =
        new ServerFrame.Knocks(
            waiting.entrySet().stream()
                .filter(one -> one.getValue().mayHear())
                .map(one -> new ServerFrame.Knock(one.getKey(), one.getValue().name()))
                .toList());
    if (now.equals(told)) {
      return Optional.empty();
    }
    told = now;
    return Optional.of(now);
  }

  /// What somebody is told who becomes a host.
  ServerFrame.Knocks latest() {
    return told;
  }
}
