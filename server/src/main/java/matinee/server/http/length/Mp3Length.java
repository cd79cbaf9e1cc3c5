package matinee.server.http.length;

import java.io.IOException;

/// The number of frames that encoders write into the first one of an MP3 (`Xing` or `Info`).
/// Without it nobody knows the length who has not read the whole file.
final class Mp3Length {
  /// A cover may come first.
  private static final int MOST_PADDING = 8_192;

  private static final int[] RATES = {44_100, 48_000, 32_000};
  private static final int HAS_FRAMES = 1;

  private Mp3Length() {}

  static double seconds(Bytes bytes) throws IOException {
    long from = behindTags(bytes);
    for (long at = from; at < from + MOST_PADDING; at++) {
      if (isFrame(bytes, at)) {
        return firstFrame(bytes, at);
      }
    }
    return Double.NaN;
  }

  private static long behindTags(Bytes bytes) throws IOException {
    if (!bytes.word(0, 3).equals("ID3")) {
      return 0;
    }
    long size = 0;
    for (int i = 6; i < 10; i++) {
      size = (size << 7) | (bytes.u8(i) & 0x7f);
    }
    return 10 + size;
  }

  /// Layer III of MPEG 1 or 2, with a rate.
  private static boolean isFrame(Bytes bytes, long at) throws IOException {
    int head = bytes.u16(at);
    boolean isLayer3 = (head & 0xffe6) == 0xffe2 && (head & 0x18) != 0x08;
    return isLayer3 && ((bytes.u8(at + 2) >> 2) & 3) != 3;
  }

  private static double firstFrame(Bytes bytes, long at) throws IOException {
    int version = (bytes.u8(at + 1) >> 3) & 3; // 3 is MPEG 1, 2 is MPEG 2, 0 is 2.5
    boolean isFirst = version == 3;
    boolean isMono = bytes.u8(at + 3) >> 6 == 3;
    long side = isMono ? (isFirst ? 17 : 9) : (isFirst ? 32 : 17);
    long mark = at + 4 + side;
    String word = bytes.word(mark, 4);
    boolean tells = word.equals("Xing") || word.equals("Info");
    if (!tells || (bytes.u32(mark + 4) & HAS_FRAMES) == 0) {
      return Double.NaN;
    }
    double rate = RATES[(bytes.u8(at + 2) >> 2) & 3] / (isFirst ? 1.0 : version == 2 ? 2.0 : 4.0);
    return bytes.u32(mark + 8) * (isFirst ? 1_152 : 576) / rate;
  }
}
