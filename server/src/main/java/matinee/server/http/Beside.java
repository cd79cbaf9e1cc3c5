package matinee.server.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import matinee.protocol.CaptionTrack;
import matinee.protocol.Limits;
import matinee.server.http.FilmType.Use;
import org.jspecify.annotations.Nullable;

/// The pictures and captions of a shelf, and which film each stands beside: they go by its name.
/// Names are compared without regard to case. Confined to one walk.
final class Beside {
  /// Pictures of everything in their folder.
  private static final Set<String> OF_THE_FOLDER = Set.of("poster", "cover", "folder");

  private final Map<List<String>, List<Found>> pictures = new HashMap<>();
  private final Map<List<String>, List<Found>> captions = new HashMap<>();
  private final Map<List<String>, Integer> films = new HashMap<>();

  void add(Found found) {
    switch (found.type().use()) {
      case PICTURE -> of(pictures, found).add(found);
      case CAPTIONS -> of(captions, found).add(found);
      case FILM, MUSIC, HLS, DASH -> throw new AssertionError("stands for itself");
      case PART -> throw new AssertionError("belongs to a stream");
    }
  }

  /// There is this one more in its folder.
  void addFilm(Found film) {
    films.merge(film.folder(), 1, Integer::sum);
  }

  private static List<Found> of(Map<List<String>, List<Found>> kept, Found found) {
    return kept.computeIfAbsent(found.folder(), folder -> new ArrayList<>());
  }

  @Nullable String pictureOf(Found film, String title) {
    boolean speaksForAll =
        film.type().use() == Use.MUSIC || films.getOrDefault(film.folder(), 0) == 1;
    return pictures.getOrDefault(film.folder(), List.of()).stream()
        .filter(
            picture ->
                isNamed(picture, film, title)
                    || (speaksForAll && OF_THE_FOLDER.contains(lower(picture.stem()))))
        .min(
            Comparator.comparing((Found picture) -> !isNamed(picture, film, title))
                .thenComparing(Found::name))
        .map(Found::address)
        .filter(address -> address.length() <= Limits.ADDRESS)
        .orElse(null);
  }

  private static boolean isNamed(Found picture, Found film, String title) {
    String stem = lower(picture.stem());
    return stem.equals(lower(film.stem())) || stem.equals(lower(title));
  }

  /// As many as an item may carry.
  @Nullable List<CaptionTrack> captionsOf(Found film, String title) {
    List<CaptionTrack> tracks = new ArrayList<>();
    int length = 0;
    List<Found> here = captions.getOrDefault(film.folder(), List.of());
    for (CaptionTrack track : here.stream().flatMap(one -> trackOf(one, film, title)).toList()) {
      length += track.address().length();
      if (tracks.size() < Limits.CAPTION_TRACKS && length <= Limits.CAPTION_ADDRESSES) {
        tracks.add(track);
      }
    }
    tracks.sort(Comparator.comparing(CaptionTrack::address));
    return tracks.isEmpty() ? null : List.copyOf(tracks);
  }

  private static Stream<CaptionTrack> trackOf(Found captions, Found film, String title) {
    String stem = captions.stem();
    return Stream.of(film.stem(), title)
        .filter(name -> lower(stem + ".").startsWith(lower(name + ".")))
        .max(Comparator.comparingInt(String::length))
        .flatMap(name -> CaptionName.track(captions.address(), stem.substring(name.length())))
        .stream();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
