package matinee.server.http.length;

import java.io.IOException;

/// The bytes of a WAV's `data`, and how many a second takes.
final class WavLength {
  private static final int MOST_CHUNKS = 50;

  private WavLength() {}

  static double seconds(Bytes bytes) throws IOException {
    if (!bytes.word(0, 4).equals("RIFF") || !bytes.word(8, 4).equals("WAVE")) {
      return Double.NaN;
    }
    double perSecond = Double.NaN;
    long at = 12;
    for (int i = 0; i < MOST_CHUNKS; i++) {
      String name = bytes.word(at, 4);
      long size = bytes.u32Little(at + 4);
      if (name.equals("fmt ")) {
        perSecond = bytes.u32Little(at + 16);
      } else if (name.equals("data")) {
        return size / perSecond;
      }
      at += 8 + size + (size & 1);
    }
    return Double.NaN;
  }
}
