package matinee.server.host;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import matinee.protocol.MemberId;
import matinee.server.room.KeyHash;

/// Codes for second devices that are not used yet (ST7): one a seat, good once and for two minutes,
/// gone after a restart.
///
/// Confined to its mailbox.
final class Pairings {
  static final Duration GOOD_FOR = Duration.ofMinutes(2);

  private final ServerClock clock;
  private final Map<MemberId, Code> open = new HashMap<>();

  /// A code that may be shown.
  record Code(MemberId memberId, KeyHash hash, double untilMs) {}

  Pairings(ServerClock clock) {
    this.clock = clock;
  }

  /// An earlier code of that seat is void.
  Code open(MemberId memberId, String text) {
    double untilMs = clock.nowMs() + GOOD_FOR.toMillis();
    Code code = new Code(memberId, KeyHash.of(text), untilMs);
    open.put(memberId, code);
    return code;
  }

  /// Uses a code up, if it is good.
  Optional<Code> take(String text) {
    KeyHash shown = KeyHash.of(text);
    Optional<Code> code =
        open.values().stream()
            .filter(one -> one.hash().equals(shown) && one.untilMs() > clock.nowMs())
            .findFirst();
    code.ifPresent(used -> open.remove(used.memberId()));
    return code;
  }

  /// It was used for nothing: what it led to could not be saved.
  void putBack(Code code) {
    open.putIfAbsent(code.memberId(), code);
  }

  void forget(MemberId memberId) {
    open.remove(memberId);
  }
}
