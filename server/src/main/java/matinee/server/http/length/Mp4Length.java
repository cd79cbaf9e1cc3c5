package matinee.server.http.length;

import java.io.IOException;

/// `moov/mvhd` of an mp4, wherever in the file it lies.
final class Mp4Length {
  private static final int MOST_BOXES = 1_000;

  private Mp4Length() {}

  static double seconds(Bytes bytes) throws IOException {
    long moov = find(bytes, "moov", 0, bytes.size());
    long mvhd = moov < 0 ? -1 : find(bytes, "mvhd", moov, bytes.size());
    if (mvhd < 0) {
      return Double.NaN;
    }
    boolean isLong = bytes.u8(mvhd) == 1;
    double scale = bytes.u32(mvhd + (isLong ? 20 : 12));
    double length = isLong ? bytes.i64(mvhd + 24) : bytes.u32(mvhd + 16);
    return length / scale;
  }

  /// Where the box's content begins, or -1.
  private static long find(Bytes bytes, String wanted, long from, long to) throws IOException {
    long at = from;
    for (int i = 0; i < MOST_BOXES && at + 8 <= to; i++) {
      long size = bytes.u32(at);
      int head = size == 1 ? 16 : 8;
      if (bytes.word(at + 4, 4).equals(wanted)) {
        return at + head;
      }
      size = size == 1 ? bytes.i64(at + 8) : size;
      if (size < head || size > to - at) {
        return -1; // the last box, or nonsense
      }
      at += size;
    }
    return -1;
  }
}
