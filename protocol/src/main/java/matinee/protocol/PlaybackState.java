package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The states of playback.
public enum PlaybackState {
  @JsonProperty("held")
  HELD,
  /// Held until those it waits for are ready, or their time is up (PB5).
  @JsonProperty("waiting")
  WAITING,
  @JsonProperty("playing")
  PLAYING
}
