package matinee.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import matinee.protocol.CaptionTrack;
import matinee.protocol.InvalidFrame;
import org.jspecify.annotations.Nullable;

/// What the name of a caption file says behind the name of its film: `film.pt-BR.forced.srt`.
final class CaptionName {
  private static final Pattern TAG = Pattern.compile("([A-Za-z]{2,3})(-[A-Za-z0-9]{2,8}){0,3}");

  private static final Set<String> LANGUAGES = languages();

  private CaptionName() {}

  /// A track, or nothing for what no item may carry.
  ///
  /// @param rest between the film's name and the extension: empty, or `.en`, `.pt-BR.forced`
  static Optional<CaptionTrack> track(String address, String rest) {
    @Nullable String language = null;
    List<String> words = new ArrayList<>();
    for (String word : rest.split("\\.", -1)) {
      if (language == null && isLanguage(word)) {
        language = word;
      } else if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    try {
      return Optional.of(new CaptionTrack(address, language, labelOf(words)));
    } catch (InvalidFrame e) {
      return Optional.empty();
    }
  }

  private static @Nullable String labelOf(List<String> words) {
    if (words.isEmpty()) {
      return null;
    }
    String label = String.join(" ", words);
    return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }

  private static boolean isLanguage(String word) {
    var tag = TAG.matcher(word);
    return tag.matches() && LANGUAGES.contains(tag.group(1).toLowerCase(Locale.ROOT));
  }

  /// Those of two letters and of three.
  private static Set<String> languages() {
    return Stream.of(Locale.getISOLanguages())
        .flatMap(code -> Stream.of(code, Locale.of(code).getISO3Language()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
