package matinee.server.http.length;

import java.io.IOException;

/// `Segment/Info/Duration` of a webm.
final class WebmLength {
  private static final long SEGMENT = 0x18538067L;
  private static final long INFO = 0x1549A966L;
  private static final long TIMESTAMP_SCALE = 0x2AD7B1L;
  private static final long DURATION = 0x4489L;
  private static final int MOST_ELEMENTS = 200;

  private final Bytes bytes;
  private long at;
  private double scaleNanos = 1_000_000;
  private double duration = Double.NaN;

  private WebmLength(Bytes bytes) {
    this.bytes = bytes;
  }

  static double seconds(Bytes bytes) throws IOException {
    var reader = new WebmLength(bytes);
    for (int i = 0; i < MOST_ELEMENTS && Double.isNaN(reader.duration); i++) {
      reader.step();
    }
    return reader.duration * reader.scaleNanos / 1e9;
  }

  /// Goes into what holds the length, and past everything else.
  private void step() throws IOException {
    long id = number(false);
    long size = number(true);
    if (id == SEGMENT || id == INFO) {
      return;
    }
    if (id == TIMESTAMP_SCALE) {
      scaleNanos = unsigned(size);
    } else if (id == DURATION) {
      duration = size == 4 ? Float.intBitsToFloat((int) bytes.u32(at)) : doubleAt();
    }
    at += size;
  }

  private double doubleAt() throws IOException {
    return Double.longBitsToDouble(bytes.i64(at));
  }

  private double unsigned(long size) throws IOException {
    double value = 0;
    for (int i = 0; i < Math.min(8, size); i++) {
      value = value * 256 + bytes.u8(at + i);
    }
    return value;
  }

  /// A number that says in its first bits how many bytes it has; an id keeps them.
  private long number(boolean withoutMark) throws IOException {
    int first = bytes.u8(at);
    int length = Math.max(1, Integer.numberOfLeadingZeros(first) - 23);
    long value = withoutMark ? first & (0xff >> length) : first;
    for (int i = 1; i < length; i++) {
      value = (value << 8) | bytes.u8(at + i);
    }
    at += length;
    return value;
  }
}
