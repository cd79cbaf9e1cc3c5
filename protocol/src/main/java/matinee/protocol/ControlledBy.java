package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Who may control playback and the queue (RO2).
public enum ControlledBy {
  @JsonProperty("everyone")
  EVERYONE,
  @JsonProperty("hosts")
  HOSTS
}
