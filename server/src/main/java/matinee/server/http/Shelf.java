package matinee.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import matinee.protocol.MediaSource;
import org.jspecify.annotations.Nullable;

/// The operator's folder of films, read-only, with no way out of it: what is hidden, not a film, or
/// not inside once every link is followed, does not exist. Immutable; the folder may change at
/// will.
public final class Shelf {
  private final Path root;

  /// One film on offer.
  ///
  /// @param sizeBytes of a file; a stream is as large as the part of it that is watched
  record Film(String title, String address, @Nullable Long sizeBytes, MediaSource source) {}

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

  /// All films and streams, by title; the first thousand of a larger folder.
  List<Film> films() {
    try {
      return ShelfWalk.through(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isHidden(String name) {
    return name.startsWith(".");
  }
}
