package matinee.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An HLS playlist on the shelf: what it is called, and what belongs to it.
final class Playlist {
  /// The playlists of two hours in segments of 4 s are shorter.
  private static final int MOST_BYTES = 128 * 1024;

  private static final Pattern URI_ATTRIBUTE = Pattern.compile("[:,]URI=\"([^\"]*)\"");

  /// Names that programs give to playlists, and that say nothing about the film.
  private static final Set<String> NO_TITLES =
      Set.of(
          "index", "master", "main", "playlist", "prog_index", "manifest", "stream", "hls", "dash");

  private Playlist() {}

  /// A stream's, told by a playlist or a manifest.
  ///
  /// @param name without its extension
  /// @param folder the name of the folder it lies in, if that is not the whole shelf
  static String title(String name, Optional<String> folder) {
    return NO_TITLES.contains(name.toLowerCase(Locale.ROOT)) ? folder.orElse(name) : name;
  }

  /// The paths of everything it refers to that could be mistaken for a film of its own.
  ///
  /// @param address its own
  static Set<List<String>> partsOf(Path file, String address) throws IOException {
    URI own = URI.create(address);
    return beginningOf(file)
        .lines()
        .flatMap(Playlist::referencesIn)
        .flatMap(reference -> Reference.pathOf(own, reference).stream())
        .filter(
            path -> FilmType.of(path.getLast()).filter(type -> type.use().isListed()).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String beginningOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
  }

  private static Stream<String> referencesIn(String line) {
    return line.startsWith("#")
        ? URI_ATTRIBUTE.matcher(line).results().map(Playlist::quoted)
        : Stream.of(line.strip()).filter(text -> !text.isEmpty());
  }

  private static String quoted(MatchResult found) {
    return found.group(1);
  }
}
