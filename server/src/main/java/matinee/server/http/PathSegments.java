package matinee.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The parts of a request's path, each decoded once and only once, and only if nothing in it could
/// mean something else to a file system.
final class PathSegments {
  private static final int HEX = 16;
  private static final int LENGTH_OF_ENCODED = 3;

  private PathSegments() {}

  /// The segments of `/a/b%20c`, or nothing for a path that is not plain: empty, `.` and `..`
  /// segments, slashes and backslashes in disguise, control characters, broken encodings.
  static Optional<List<String>> of(String rawPath) {
    if (!rawPath.startsWith("/")) {
      return Optional.empty();
    }
    if (rawPath.equals("/")) {
      return Optional.of(List.of());
    }
    List<String> segments = new ArrayList<>();
    for (String raw : rawPath.substring(1).split("/", -1)) {
      Optional<String> segment = decode(raw).filter(PathSegments::isPlain);
      if (segment.isEmpty()) {
        return Optional.empty();
      }
      segments.add(segment.get());
    }
    return Optional.of(List.copyOf(segments));
  }

  private static boolean isPlain(String segment) {
    return !segment.isEmpty()
        && !segment.equals(".")
        && !segment.equals("..")
        && segment.codePoints().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
  }

  private static Optional<String> decode(String raw) {
    ByteBuffer bytes = ByteBuffer.allocate(raw.length() * LENGTH_OF_ENCODED);
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        int value = encodedAt(raw, i);
        if (value < 0) {
          return Optional.empty();
        }
        bytes.put((byte) value);
        i += LENGTH_OF_ENCODED - 1;
      } else {
        bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static int encodedAt(String raw, int at) {
    if (at + LENGTH_OF_ENCODED > raw.length()) {
      return -1;
    }
    int high = Character.digit(raw.charAt(at + 1), HEX);
    int low = Character.digit(raw.charAt(at + 2), HEX);
    return high < 0 || low < 0 ? -1 : high * HEX + low;
  }
}
