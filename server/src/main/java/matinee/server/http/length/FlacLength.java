package matinee.server.http.length;

import java.io.IOException;

/// STREAMINFO, which begins every FLAC file.
final class FlacLength {
  private FlacLength() {}

  static double seconds(Bytes bytes) throws IOException {
    if (!bytes.word(0, 4).equals("fLaC") || (bytes.u8(4) & 0x7f) != 0) {
      return Double.NaN;
    }
    long numbers = bytes.i64(18); // 20 bits of rate, 8 of shape, 36 of samples
    return (double) (numbers & 0xfffffffffL) / (numbers >>> 44);
  }
}
