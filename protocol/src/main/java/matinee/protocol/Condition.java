package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a member's player is doing, as it reports itself.
public enum Condition {
  /// No film is on, or it has not come far enough to start.
  @JsonProperty("loading")
  LOADING,
  /// Paused on the very frame, could start this moment.
  @JsonProperty("ready")
  READY,
  @JsonProperty("playing")
  PLAYING,
  /// Ran out of data while it should be playing.
  @JsonProperty("stalled")
  STALLED,
  /// Something on the member's side keeps the film from running: a hidden page, a refused autoplay.
  @JsonProperty("suspended")
  SUSPENDED
}
