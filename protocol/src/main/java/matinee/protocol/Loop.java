package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What becomes of a film that has come to its end (QU2).
public enum Loop {
  /// The queue goes on, and the film is gone from it.
  @JsonProperty("off")
  OFF,
  /// The film waits again, at the end of the queue.
  @JsonProperty("queue")
  QUEUE,
  /// The film begins again.
  @JsonProperty("item")
  ITEM
}
