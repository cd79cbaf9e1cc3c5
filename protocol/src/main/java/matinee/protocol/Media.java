package matinee.protocol;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something to watch: where the browsers fetch it and what to call it. The server never fetches
/// it.
///
/// @param address `http(s)://…`, or the path of a film on this server's own shelf (`/media/…`)
public record Media(MediaSource source, String address, @Nullable String title) {
  /// Where this server's own films live.
  public static final String SHELF = "/media/";

  private static final String PLAYLIST = ".m3u8";

  public Media {
    source = Limits.present("media.source", source);
    address = allowed(source, Limits.present("media.address", address).strip());
    if (title != null) {
      title = Text.line("media.title", title, Limits.MEDIA_TITLE, RefusalCode.TEXT_EMPTY);
    }
  }

  private static String allowed(MediaSource source, String address) {
    if (address.length() > Limits.ADDRESS) {
      throw refused("longer than " + Limits.ADDRESS + " characters");
    }
    URI uri;
    try {
      uri = new URI(address);
    } catch (URISyntaxException e) {
      throw refused("not a web address");
    }
    if (uri.getScheme() == null) {
      return onShelf(source, address, uri);
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw refused("not http or https");
    }
    if (uri.getHost() == null || uri.getRawUserInfo() != null) {
      throw refused("without a host, or with a name or password in it");
    }
    return address;
  }

  private static String onShelf(MediaSource source, String address, URI uri) {
    String path = uri.getPath(); // decoded, so that %2e%2e is seen as what it is
    boolean stays =
        uri.getRawAuthority() == null
            && address.startsWith(SHELF)
            && path != null
            && !path.contains("\\")
            && Arrays.stream(path.split("/")).noneMatch(".."::equals);
    if (!stays) {
      throw refused("neither http(s) nor a film of this server's shelf");
    }
    if (source == MediaSource.HLS && !path.toLowerCase(Locale.ROOT).endsWith(PLAYLIST)) {
      throw refused("not that of a stream: those of the shelf end in " + PLAYLIST);
    }
    return address;
  }

  private static InvalidFrame refused(String why) {
    return new InvalidFrame(RefusalCode.ADDRESS_NOT_ALLOWED, "the address is " + why);
  }
}
