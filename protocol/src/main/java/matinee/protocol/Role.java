package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a member may do. There is one host at a time.
public enum Role {
  @JsonProperty("host")
  HOST,
  @JsonProperty("coHost")
  CO_HOST,
  @JsonProperty("guest")
  GUEST
}
