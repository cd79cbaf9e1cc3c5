package matinee.server.http;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// One walk through the shelf's folder: finds what may be put on and what stands beside it, and
/// leaves out what is only a part of a stream. Confined to that walk.
final class ShelfWalk extends SimpleFileVisitor<Path> {
  private static final int MOST_FILMS = 1_000;

  /// Segments are many.
  private static final int MOST_FILES = 20_000;

  private static final int MOST_PATTERNS = 4_000;

  private static final int DEEPEST = 8;

  private final Path root;
  private final List<Found> found = new ArrayList<>();
  private final Set<List<String>> parts = new HashSet<>();
  private final List<Pattern> partsOfManifests = new ArrayList<>();
  private final Beside beside = new Beside();
  private int seen;

  private ShelfWalk(Path root) {
    this.root = root;
  }

  /// What was found, in the order of the folder.
  record Findings(List<Found> films, Beside beside) {}

  static Findings through(Path root) throws IOException {
    ShelfWalk walk = new ShelfWalk(root);
    Files.walkFileTree(root, Set.of(), DEEPEST, walk);
    List<Found> films = walk.found.stream().filter(one -> !walk.isPart(one)).toList();
    films.forEach(walk.beside::addFilm);
    return new Findings(films, walk.beside);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean skip = !folder.equals(root) && Shelf.isHidden(folder.getFileName().toString());
    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = file.getFileName().toString();
    if (!Shelf.isHidden(name) && attributes.isRegularFile()) {
      FilmType.of(name).ifPresent(type -> visit(foundAt(file, type, attributes)));
    }
    return ++seen < MOST_FILES && found.size() < MOST_FILMS
        ? FileVisitResult.CONTINUE
        : FileVisitResult.TERMINATE;
  }

  /// What cannot be read is not on the shelf.
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    return FileVisitResult.CONTINUE;
  }

  private void visit(Found one) {
    switch (one.type().use()) {
      case FILM, MUSIC -> found.add(one);
      case HLS, DASH -> visitStream(one);
      case PICTURE, CAPTIONS -> beside.add(one);
      case PART -> {}
    }
  }

  private void visitStream(Found stream) {
    try {
      if (stream.type() == FilmType.MANIFEST) {
        List<Pattern> patterns = Manifest.partsOf(stream.file(), stream.address());
        patterns.stream()
            .limit(MOST_PATTERNS - partsOfManifests.size())
            .forEach(partsOfManifests::add);
      } else {
        Playlist.partsOf(stream.file(), stream.address()).stream()
            .filter(part -> !part.equals(stream.path()))
            .forEach(parts::add);
      }
      found.add(stream);
    } catch (IOException e) {
      // Not readable, so not on the shelf.
    }
  }

  private boolean isPart(Found one) {
    if (parts.contains(one.path())) {
      return true;
    }
    String path = String.join("/", one.path());
    return one.type() != FilmType.MANIFEST
        && partsOfManifests.stream().anyMatch(pattern -> pattern.matcher(path).matches());
  }

  private Found foundAt(Path file, FilmType type, BasicFileAttributes attributes) {
    List<String> path = new ArrayList<>(List.of("media"));
    root.relativize(file).forEach(segment -> path.add(segment.toString()));
    return new Found(
        file, List.copyOf(path), type, attributes.size(), attributes.lastModifiedTime().toMillis());
  }
}
