package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What kind of player an item needs. Later versions add more; a page says so plainly when it meets
/// one it does not know.
public enum MediaSource {
  /// A file that the browser's own video element plays: mp4 or webm, mp3, ogg, flac and the like.
  @JsonProperty("file")
  FILE,
  /// A stream in segments, told by the playlist (`.m3u8`) at the address.
  @JsonProperty("hls")
  HLS,
  /// A stream in segments, told by the manifest (`.mpd`) at the address.
  @JsonProperty("dash")
  DASH,
  /// A video of YouTube's, in its own player.
  @JsonProperty("youtube")
  YOUTUBE,
  /// A video of Vimeo's, in its own player.
  @JsonProperty("vimeo")
  VIMEO,
  /// A channel or a video of Twitch's, in its own player.
  @JsonProperty("twitch")
  TWITCH,
  /// A file that each member has on their own disk; its address is what it looks like.
  @JsonProperty("disk")
  DISK
}
