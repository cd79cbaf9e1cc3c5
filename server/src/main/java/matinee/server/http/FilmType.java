package matinee.server.http;

import java.util.Locale;
import java.util.Optional;

/// The files a shelf serves: what every browser plays, the playlists and segments of streams, and
/// what stands beside a film. Anything else in the folder does not exist.
enum FilmType {
  MP4(".mp4", "video/mp4", Use.FILM),
  M4V(".m4v", "video/mp4", Use.FILM),
  WEBM(".webm", "video/webm", Use.FILM),
  MP3(".mp3", "audio/mpeg", Use.MUSIC),
  M4A(".m4a", "audio/mp4", Use.MUSIC),
  OGG(".ogg", "audio/ogg", Use.MUSIC),
  OGA(".oga", "audio/ogg", Use.MUSIC),
  OPUS(".opus", "audio/ogg", Use.MUSIC),
  FLAC(".flac", "audio/flac", Use.MUSIC),
  WAV(".wav", "audio/wav", Use.MUSIC),
  PLAYLIST(".m3u8", "application/vnd.apple.mpegurl", Use.HLS),
  MANIFEST(".mpd", "application/dash+xml", Use.DASH),
  TRANSPORT_STREAM(".ts", "video/mp2t", Use.PART),
  FRAGMENT(".m4s", "video/iso.segment", Use.PART),
  BARE_SOUND(".aac", "audio/aac", Use.PART),
  JPG(".jpg", "image/jpeg", Use.PICTURE),
  JPEG(".jpeg", "image/jpeg", Use.PICTURE),
  PNG(".png", "image/png", Use.PICTURE),
  WEBP(".webp", "image/webp", Use.PICTURE),
  VTT(".vtt", "text/vtt;charset=utf-8", Use.CAPTIONS),
  SRT(".srt", "application/x-subrip;charset=utf-8", Use.CAPTIONS);

  /// What it is there for.
  enum Use {
    FILM,
    MUSIC,
    HLS,
    DASH,
    /// Of a stream.
    PART,
    PICTURE,
    CAPTIONS;

    /// Whether it can be put on by itself.
    boolean isListed() {
      return switch (this) {
        case FILM, MUSIC, HLS, DASH -> true;
        case PART, PICTURE, CAPTIONS -> false;
      };
    }
  }

  private final String extension;
  private final String contentType;
  private final Use use;

  FilmType(String extension, String contentType, Use use) {
    this.extension = extension;
    this.contentType = contentType;
    this.use = use;
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

  Use use() {
    return use;
  }

  /// A file's name without its extension.
  String stemOf(String fileName) {
    return fileName.substring(0, fileName.length() - extension.length());
  }
}
