package matinee.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import matinee.protocol.CaptionTrack;
import matinee.protocol.MediaSource;
import matinee.server.http.length.FilmLengths;
import org.jspecify.annotations.Nullable;

/// The operator's folder of films, read-only, with no way out of it: what is hidden, not a film, or
/// not inside once every link is followed, does not exist. Immutable; the folder may change at
/// will.
public final class Shelf {
  private final Path root;

  private final FilmLengths lengths = new FilmLengths();

  /// One film on offer, or a piece of music.
  ///
  /// @param picture the address of a poster or a cover that stands beside it
  /// @param folder where it lies under the shelf, for grouping: `Cats/Season 1`
  /// @param sizeBytes of a file; a stream is as large as the part of it that is watched
  /// @param durationMs of a file, if it could be read at a glance
  record Film(
      MediaSource source,
      String address,
      String title,
      @Nullable String picture,
      @Nullable List<CaptionTrack> captions,
      @Nullable String folder,
      @Nullable Long sizeBytes,
      @Nullable Long durationMs) {}

  /// A file that may be served.
  record Item(Path file, FilmType type) {}

  public Shelf(Path folder) {
    try {
      this.root = folder.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Item> find(List<String> path) {
    if (path.stream().anyMatch(Shelf::isHidden)) {
      return Optional.empty();
    }
    Optional<FilmType> type = FilmType.of(path.getLast());
    try {
      Path file = root;
      for (String segment : path) {
        file = file.resolve(segment);
      }
      Path real = file.toRealPath();
      return real.startsWith(root) && Files.isRegularFile(real) && Files.isReadable(real)
          ? type.map(known -> new Item(real, known))
          : Optional.empty();
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  /// All films, streams and music, by folder and title; the first thousand of a larger shelf.
  List<Film> films() {
    try {
      return FilmsInOrder.of(ShelfWalk.through(root), lengths.listing());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isHidden(String name) {
    return name.startsWith(".");
  }
}
