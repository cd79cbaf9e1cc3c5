package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What kind of player an item needs. Later versions add more; a page says so plainly when it meets
/// one it does not know.
public enum MediaSource {
  /// A file that the browser's own video element plays: mp4 or webm.
  @JsonProperty("file")
  FILE,
  /// A stream in segments, told by the playlist (`.m3u8`) at the address.
  @JsonProperty("hls")
  HLS
}
