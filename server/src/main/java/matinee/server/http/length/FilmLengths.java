package matinee.server.http.length;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The lengths of files that have been looked into, remembered until they change. A listing looks
/// into new ones for a short while only: what is left is looked into at the next.
public final class FilmLengths {
  private static final long LOOKING_NANOS = 150_000_000;

  private final Cache<Key, OptionalLong> known = Caffeine.newBuilder().maximumSize(4_000).build();

  private record Key(Path file, long bytes, long modifiedMs) {}

  /// One listing, with the time it may take. Confined to it.
  public final class Listing {
    private final long untilNanos = System.nanoTime() + LOOKING_NANOS;

    private Listing() {}

    /// In milliseconds; none for what is not known, or not yet.
    public @Nullable Long of(Path file, long bytes, long modifiedMs) {
      Key key = new Key(file, bytes, modifiedMs);
      OptionalLong length = known.getIfPresent(key);
      if (length == null && System.nanoTime() < untilNanos) {
        length = readFrom(file);
        known.put(key, length);
      }
      return length == null || length.isEmpty() ? null : length.getAsLong();
    }
  }

  public Listing listing() {
    return new Listing();
  }

  /// In milliseconds.
  static OptionalLong readFrom(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String kind = name.substring(name.lastIndexOf('.') + 1);
    try (FileChannel channel = FileChannel.open(file)) {
      Bytes bytes = new Bytes(channel);
      double seconds =
          switch (kind) {
            case "mp4", "m4v", "m4a" -> Mp4Length.seconds(bytes);
            case "webm" -> WebmLength.seconds(bytes);
            case "mp3" -> Mp3Length.seconds(bytes);
            case "flac" -> FlacLength.seconds(bytes);
            case "wav" -> WavLength.seconds(bytes);
            case "ogg", "oga", "opus" -> OggLength.seconds(bytes);
            default -> Double.NaN;
          };
      // A hundred days are the longest the protocol knows.
      return seconds > 0 && seconds < 8_640_000
          ? OptionalLong.of(Math.round(seconds * 1_000))
          : OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
