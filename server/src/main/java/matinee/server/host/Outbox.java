package matinee.server.host;

import java.time.Duration;
import matinee.protocol.CloseCode;
import org.jspecify.annotations.Nullable;

/// The way out to one connection. Never blocks and never throws; what happens to a connection that
/// cannot keep up is its own business, and the room hears of it only as a drop.
public interface Outbox {
  /// Hands over one text frame. The bytes are shared with other outboxes and never changed.
  void send(byte[] utf8, Weight weight);

  /// Says why (`closing`), then closes. What was sent before is still delivered if it can be.
  void close(CloseCode code, String message, @Nullable Duration retryAfter);

  /// What a frame is worth when the connection is slow.
  enum Weight {
    /// The welcome or a replay: does not count against the connection's limit.
    CATCH_UP,
    /// Numbered events and answers: never dropped; over the limit the connection is closed.
    LASTING,
    /// Changes of the timeline: as lasting, and one lost packet must not cost the start of the film
    /// (GW7).
    TIMELINE,
    /// The time: as lasting, and written at once, because it is older with every moment.
    PROMPT,
    /// Reactions and presence: dropped first.
    PASSING
  }
}
