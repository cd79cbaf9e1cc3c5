package matinee.server.http.length;

import java.io.IOException;

/// The position that the last page of an Ogg tells, by the rate that the first one does.
final class OggLength {
  /// No page is larger.
  private static final int LARGEST_PAGE = 65_307;

  private static final double OPUS_RATE = 48_000;

  private OggLength() {}

  static double seconds(Bytes bytes) throws IOException {
    if (!bytes.word(0, 4).equals("OggS")) {
      return Double.NaN;
    }
    long packet = 27L + bytes.u8(26);
    boolean isOpus = bytes.word(packet, 8).equals("OpusHead");
    boolean isVorbis = bytes.word(packet, 7).equals("\u0001vorbis");
    if (!isOpus && !isVorbis) {
      return Double.NaN;
    }
    double rate = isOpus ? OPUS_RATE : bytes.u32Little(packet + 12);
    long skipped = isOpus ? bytes.u8(packet + 10) | (bytes.u8(packet + 11) << 8) : 0;
    long last = lastPage(bytes);
    return last < 0 ? Double.NaN : (bytes.i64Little(last + 6) - skipped) / rate;
  }

  private static long lastPage(Bytes bytes) throws IOException {
    long from = Math.max(0, bytes.size() - LARGEST_PAGE);
    long last = -1;
    for (long at = from; at + 14 <= bytes.size(); at++) {
      if (bytes.u8(at) == 'O' && bytes.word(at, 4).equals("OggS")) {
        last = at;
      }
    }
    return last;
  }
}
