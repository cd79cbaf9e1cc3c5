package matinee.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Something to watch: where the browsers fetch it and what to call it. The server never fetches
/// it.
///
/// @param address `http(s)://…`, or the path of a film on this server's own shelf (`/media/…`); of
///   a file that each member has, what it looks like ([Address])
/// @param picture where a picture of it is: a poster, a cover
/// @param captions what is said in it, in writing
/// @param lengthMs how long it is by the browser of who added it: shown while it waits, and never
///   believed (PB7)
public record Media(
    MediaSource source,
    String address,
    @Nullable String title,
    @Nullable String picture,
    @Nullable List<CaptionTrack> captions,
    @Nullable Double lengthMs) {
  /// Where this server's own films live.
  public static final String SHELF = "/media/";

  public Media {
    source = Limits.present("media.source", source);
    address = Address.ofFilm(source, Limits.present("media.address", address).strip());
    if (title != null) {
      title = Text.line("media.title", title, Limits.MEDIA_TITLE, RefusalCode.TEXT_EMPTY);
    }
    if (picture != null) {
      picture = Address.ofWhatGoesWithIt("media.picture", picture.strip());
    }
    if (captions != null) {
      captions = few(List.copyOf(captions));
    }
    Limits.durationMs("media.lengthMs", lengthMs);
  }

  /// One without a picture or captions.
  public Media(MediaSource source, String address, @Nullable String title) {
    this(source, address, title, null, null, null);
  }

  /// How many characters it is made of, for whoever keeps many. The page counts the same.
  public int weight() {
    int weight = address.length() + length(title) + length(picture);
    if (captions != null) {
      for (CaptionTrack track : captions) {
        weight += track.address().length() + length(track.language()) + length(track.label());
      }
    }
    return weight;
  }

  /// The hosts in its addresses that are of a private network, as they are written there (QU4).
  public Set<String> privateHosts() {
    List<String> addresses = new ArrayList<>(List.of(address));
    if (picture != null) {
      addresses.add(picture);
    }
    if (captions != null) {
      captions.forEach(track -> addresses.add(track.address()));
    }
    return addresses.stream()
        .flatMap(one -> PrivateHost.in(one).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  public Media withCaptions(List<CaptionTrack> tracks) {
    return new Media(source, address, title, picture, tracks, lengthMs);
  }

  /// Said in one way only when there are none.
  private static @Nullable List<CaptionTrack> few(List<CaptionTrack> captions) {
    Limits.check(
        captions.size() <= Limits.CAPTION_TRACKS,
        "media.captions",
        "are at most " + Limits.CAPTION_TRACKS);
    int length = captions.stream().mapToInt(track -> track.address().length()).sum();
    Limits.check(
        length <= Limits.CAPTION_ADDRESSES,
        "media.captions",
        "have addresses of at most " + Limits.CAPTION_ADDRESSES + " characters in all");
    return captions.isEmpty() ? null : captions;
  }
}
