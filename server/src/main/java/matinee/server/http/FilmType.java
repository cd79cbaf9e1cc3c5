package matinee.server.http;

import java.util.Locale;
import java.util.Optional;
import matinee.protocol.MediaSource;
import org.jspecify.annotations.Nullable;

/// The files a shelf serves: what every browser plays, the playlists and segments of streams, and
/// subtitles. Anything else in the folder does not exist.
enum FilmType {
  MP4(".mp4", "video/mp4", MediaSource.FILE),
  M4V(".m4v", "video/mp4", MediaSource.FILE),
  WEBM(".webm", "video/webm", MediaSource.FILE),
  PLAYLIST(".m3u8", "application/vnd.apple.mpegurl", MediaSource.HLS),
  TRANSPORT_STREAM(".ts", "video/mp2t", null),
  FRAGMENT(".m4s", "video/iso.segment", null),
  SOUND(".m4a", "audio/mp4", null),
  BARE_SOUND(".aac", "audio/aac", null),
  VTT(".vtt", "text/vtt;charset=utf-8", null);

  private final String extension;
  private final String contentType;
  private final @Nullable MediaSource source;

  FilmType(String extension, String contentType, @Nullable MediaSource source) {
    this.extension = extension;
    this.contentType = contentType;
    this.source = source;
  }

  static Optional<FilmType> of(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    for (FilmType type : values()) {
      if (lower.endsWith(type.extension)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  String contentType() {
    return contentType;
  }

  /// What plays it, if it is something to put on. Segments and subtitles go with something else and
  /// are not listed.
  Optional<MediaSource> source() {
    return Optional.ofNullable(source);
  }

  /// A film's name without its extension.
  String titleOf(String fileName) {
    return fileName.substring(0, fileName.length() - extension.length());
  }
}
