package matinee.server.http;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import matinee.protocol.MediaSource;

/// One walk through the shelf's folder: finds what may be put on, and leaves out what is only a
/// part of a stream. Confined to that walk.
final class ShelfWalk extends SimpleFileVisitor<Path> {
  private static final int MOST_FILMS = 1_000;

  /// Segments are many.
  private static final int MOST_FILES = 20_000;

  private static final int DEEPEST = 8;

  private final Path root;
  private final List<Found> found = new ArrayList<>();
  private final Set<List<String>> parts = new HashSet<>();
  private int seen;

  private record Found(List<String> path, Shelf.Film film) {}

  private ShelfWalk(Path root) {
    this.root = root;
  }

  static List<Shelf.Film> through(Path root) throws IOException {
    ShelfWalk walk = new ShelfWalk(root);
    Files.walkFileTree(root, Set.of(), DEEPEST, walk);
    return walk.found.stream()
        .filter(one -> !walk.parts.contains(one.path()))
        .map(Found::film)
        .sorted(Comparator.comparing(Shelf.Film::title, String.CASE_INSENSITIVE_ORDER))
        .toList();
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
      FilmType.of(name).ifPresent(type -> visit(file, type, attributes.size()));
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

  private void visit(Path file, FilmType type, long bytes) {
    Optional<MediaSource> source = type.source();
    if (source.isEmpty()) {
      return;
    }
    List<String> path = pathOf(file);
    String name = type.titleOf(path.getLast());
    switch (source.get()) {
      case FILE -> add(path, new Shelf.Film(name, addressOf(path), bytes, MediaSource.FILE));
      case HLS -> visitPlaylist(file, path, name);
      case DASH, YOUTUBE, VIMEO, TWITCH, DISK -> throw new AssertionError("no type of file is");
    }
  }

  private void visitPlaylist(Path file, List<String> path, String name) {
    String address = addressOf(path);
    Set<List<String>> refersTo;
    try {
      refersTo = Playlist.partsOf(file, address);
    } catch (IOException e) {
      return;
    }
    refersTo.stream().filter(part -> !part.equals(path)).forEach(parts::add);
    Optional<String> folder =
        path.size() > 2 ? Optional.of(path.get(path.size() - 2)) : Optional.empty();
    add(path, new Shelf.Film(Playlist.title(name, folder), address, null, MediaSource.HLS));
  }

  private void add(List<String> path, Shelf.Film film) {
    found.add(new Found(path, film));
  }

  /// As in its address: `media`, the folders, the file.
  private List<String> pathOf(Path file) {
    List<String> path = new ArrayList<>(List.of("media"));
    root.relativize(file).forEach(segment -> path.add(segment.toString()));
    return List.copyOf(path);
  }

  private static String addressOf(List<String> path) {
    return path.stream()
        .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/", "/", ""));
  }
}
