package matinee.server.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What a playlist or a manifest calls a part of its stream. It is read as an address of this shelf
/// and compared; nothing is opened because a file names it.
final class Reference {
  private Reference() {}

  /// The path it means, seen from where it stands; nothing for what lies elsewhere, or is no
  /// address at all.
  static Optional<List<String>> pathOf(URI own, String reference) {
    try {
      URI there = own.resolve(reference.replace(" ", "%20"));
      String path = there.getRawPath();
      return there.getScheme() != null || there.getRawAuthority() != null || path == null
          ? Optional.empty()
          : PathSegments.of(path).filter(segments -> !segments.isEmpty());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
