package matinee.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// The operator's folder of films, read-only, with no way out of it: what is hidden, not a film, or
/// not inside once every link is followed, does not exist. Immutable; the folder may change at
/// will.
public final class Shelf {
  private static final int MOST_FILES = 1_000;
  private static final int DEEPEST = 8;

  private final Path root;

  /// One film on offer.
  record Film(String title, String address, long sizeBytes) {}

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

  /// All films, by title; the first thousand files of a larger folder.
  List<Film> films() {
    List<Film> films = new ArrayList<>();
    try {
      Files.walkFileTree(root, Set.of(), DEEPEST, new Walk(films));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    films.sort(Comparator.comparing(Film::title, String.CASE_INSENSITIVE_ORDER));
    return films;
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".");
  }

  private String addressOf(Path file) {
    return StreamSupport.stream(root.relativize(file).spliterator(), false)
        .map(segment -> URLEncoder.encode(segment.toString(), StandardCharsets.UTF_8))
        .map(encoded -> encoded.replace("+", "%20"))
        .collect(Collectors.joining("/", "/media/", ""));
  }

  /// Confined to one walk.
  private final class Walk extends SimpleFileVisitor<Path> {
    private final List<Film> films;
    private int seen;

    Walk(List<Film> films) {
      this.films = films;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean skip = !folder.equals(root) && isHidden(folder.getFileName().toString());
      return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString();
      if (!isHidden(name) && attributes.isRegularFile()) {
        FilmType.of(name)
            .filter(FilmType::isFilm)
            .ifPresent(
                type ->
                    films.add(new Film(type.titleOf(name), addressOf(file), attributes.size())));
      }
      return ++seen < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    /// What cannot be read is not on the shelf.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
