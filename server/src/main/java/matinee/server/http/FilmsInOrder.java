package matinee.server.http;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import matinee.protocol.MediaSource;
import matinee.server.http.length.FilmLengths;
import org.jspecify.annotations.Nullable;

/// Makes the list of films out of what a walk found: each with its title, its folder and what
/// stands beside it, folder by folder, episode 2 before episode 10.
final class FilmsInOrder {
  private static final Comparator<Shelf.Film> ORDER =
      Comparator.comparing((Shelf.Film film) -> key(film.folder() == null ? "" : film.folder()))
          .thenComparing(film -> key(film.title()))
          .thenComparing(Shelf.Film::address);

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final ShelfWalk.Findings findings;
  private final FilmLengths.Listing lengths;

  private FilmsInOrder(ShelfWalk.Findings findings, FilmLengths.Listing lengths) {
    this.findings = findings;
    this.lengths = lengths;
  }

  static List<Shelf.Film> of(ShelfWalk.Findings findings, FilmLengths.Listing lengths) {
    var order = new FilmsInOrder(findings, lengths);
    return findings.films().stream().map(order::film).sorted(ORDER).toList();
  }

  private Shelf.Film film(Found found) {
    return switch (found.type().use()) {
      case FILM, MUSIC -> file(found);
      case HLS -> stream(found, MediaSource.HLS);
      case DASH -> stream(found, MediaSource.DASH);
      case PART, PICTURE, CAPTIONS -> throw new AssertionError("is not listed");
    };
  }

  private Shelf.Film file(Found found) {
    String title = found.stem();
    return new Shelf.Film(
        MediaSource.FILE,
        found.address(),
        title,
        findings.beside().pictureOf(found, title),
        findings.beside().captionsOf(found, title),
        folder(found.folder()),
        found.bytes(),
        lengths.of(found.file(), found.bytes(), found.modifiedMs()));
  }

  /// One that bears the name of its folder is that folder, and lies in the one around it.
  private Shelf.Film stream(Found found, MediaSource source) {
    List<String> folder = found.folder();
    Optional<String> itsName = folder.size() > 1 ? Optional.of(folder.getLast()) : Optional.empty();
    String title = Playlist.title(found.stem(), itsName);
    boolean isFolder = itsName.filter(title::equals).isPresent();
    return new Shelf.Film(
        source,
        found.address(),
        title,
        findings.beside().pictureOf(found, title),
        findings.beside().captionsOf(found, title),
        folder(isFolder ? folder.subList(0, folder.size() - 1) : folder),
        null,
        null);
  }

  /// Its path below the shelf; none at the top.
  private static @Nullable String folder(List<String> path) {
    return path.size() < 2 ? null : String.join("/", path.subList(1, path.size()));
  }

  private static String key(String text) {
    return NUMBER
        .matcher(text.toLowerCase(Locale.ROOT))
        .replaceAll(number -> "0".repeat(9 - number.group().length()) + number.group());
  }
}
