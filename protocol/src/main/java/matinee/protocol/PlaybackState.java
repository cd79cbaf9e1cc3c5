package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The states of playback.
public enum PlaybackState {
  @JsonProperty("held")
  HELD,
  @JsonProperty("playing")
  PLAYING
}
