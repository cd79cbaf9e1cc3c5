package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Whether a film that plays waits when somebody's stalls (PB5).
public enum WaitFor {
  /// The film goes on; who stalled catches up.
  @JsonProperty("nobody")
  NOBODY,
  @JsonProperty("everyone")
  EVERYONE
}
