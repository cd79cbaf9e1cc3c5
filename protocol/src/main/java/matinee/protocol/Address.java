package matinee.protocol;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What an address may be (QU4): `http(s)://…` without credentials, or a file of this server's own
/// shelf. A service's own player takes that service's addresses alone, and a file that each member
/// has goes by what it looks like: `urn:matinee:file:<bytes>:<milliseconds>:<SHA-256 of parts>`.
final class Address {
  private static final Pattern FILE_ON_DISK =
      Pattern.compile("urn:matinee:file:[1-9][0-9]{0,15}:[1-9][0-9]{0,9}:[0-9a-f]{64}");

  private Address() {}

  static String ofFilm(MediaSource source, String address) {
    if (source == MediaSource.DISK) {
      if (!FILE_ON_DISK.matcher(address).matches()) {
        throw refused("not that of a file: its size, its length and what its parts sum up to");
      }
      return address;
    }
    URI uri = read(address);
    switch (source) {
      case FILE -> {}
      case HLS -> endsIn(uri, ".m3u8");
      case DASH -> endsIn(uri, ".mpd");
      case YOUTUBE -> isOf(uri, Set.of("youtube.com", "youtu.be", "youtube-nocookie.com"));
      case VIMEO -> isOf(uri, Set.of("vimeo.com"));
      case TWITCH -> isOf(uri, Set.of("twitch.tv"));
      case DISK -> throw new AssertionError("is no web address");
    }
    return address;
  }

  /// A picture's or a caption track's.
  static String ofWhatGoesWithIt(String field, String address) {
    try {
      read(address);
      return address;
    } catch (InvalidFrame e) {
      throw new InvalidFrame(e.code(), field + ": " + e.getMessage());
    }
  }

  private static URI read(String address) {
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
      return onShelf(address, uri);
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw refused("not http or https");
    }
    if (uri.getHost() == null || uri.getRawUserInfo() != null) {
      throw refused("without a host, or with a name or password in it");
    }
    if (PrivateHost.isAmbiguous(uri.getHost())) {
      throw refused("without a host that everybody reads alike");
    }
    return uri;
  }

  private static URI onShelf(String address, URI uri) {
    String path = uri.getPath(); // decoded, so that %2e%2e is seen as what it is
    boolean stays =
        uri.getRawAuthority() == null
            && address.startsWith(Media.SHELF)
            && path != null
            && !path.contains("\\")
            && Arrays.stream(path.split("/")).noneMatch(".."::equals);
    if (!stays) {
      throw refused("neither http(s) nor a film of this server's shelf");
    }
    return uri;
  }

  /// Elsewhere a stream's address may look like anything.
  private static void endsIn(URI uri, String extension) {
    if (uri.getHost() == null && !uri.getPath().toLowerCase(Locale.ROOT).endsWith(extension)) {
      throw refused("not that of a stream: those of the shelf end in " + extension);
    }
  }

  private static void isOf(URI uri, Set<String> sites) {
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    if (sites.stream().noneMatch(site -> host.equals(site) || host.endsWith("." + site))) {
      throw refused("not one of " + String.join(", ", sites.stream().sorted().toList()));
    }
  }

  private static InvalidFrame refused(String why) {
    return new InvalidFrame(RefusalCode.ADDRESS_NOT_ALLOWED, "the address is " + why);
  }
}
