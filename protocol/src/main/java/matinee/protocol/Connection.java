package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Whether a member is connected, or its seat is being held for it.
public enum Connection {
  @JsonProperty("here")
  HERE,
  @JsonProperty("away")
  AWAY
}
