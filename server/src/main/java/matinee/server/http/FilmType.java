package matinee.server.http;

import java.util.Locale;
import java.util.Optional;

/// The files a shelf shows and serves: what every browser plays, and subtitles. Anything else in
/// the folder does not exist.
enum FilmType {
  MP4(".mp4", "video/mp4"),
  M4V(".m4v", "video/mp4"),
  WEBM(".webm", "video/webm"),
  VTT(".vtt", "text/vtt;charset=utf-8");

  private final String extension;
  private final String contentType;

  FilmType(String extension, String contentType) {
    this.extension = extension;
    this.contentType = contentType;
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

  /// Whether it is something to put on; subtitles go with it and are not listed.
  boolean isFilm() {
    return this != VTT;
  }

  /// A film's name without its extension.
  String titleOf(String fileName) {
    return fileName.substring(0, fileName.length() - extension.length());
  }
}
