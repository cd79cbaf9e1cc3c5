package matinee.server.http.length;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/// Numbers and words at places of a file, big end first, through a small window. Whatever lies
/// beyond its end is an [EOFException].
final class Bytes {
  private static final int WINDOW = 4_096;

  private final FileChannel channel;
  private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
  private long windowAt;

  Bytes(FileChannel channel) {
    this.channel = channel;
  }

  long size() throws IOException {
    return channel.size();
  }

  int u8(long at) throws IOException {
    if (at < windowAt || at >= windowAt + window.limit()) {
      fill(at);
    }
    return window.get((int) (at - windowAt)) & 0xff;
  }

  int u16(long at) throws IOException {
    return (u8(at) << 8) | u8(at + 1);
  }

  long u32(long at) throws IOException {
    return ((long) u16(at) << 16) | u16(at + 2);
  }

  long i64(long at) throws IOException {
    return (u32(at) << 32) | u32(at + 4);
  }

  /// The same with the small end first.
  long u32Little(long at) throws IOException {
    return Integer.toUnsignedLong(Integer.reverseBytes((int) u32(at)));
  }

  long i64Little(long at) throws IOException {
    return Long.reverseBytes(i64(at));
  }

  String word(long at, int length) throws IOException {
    byte[] text = new byte[length];
    for (int i = 0; i < length; i++) {
      text[i] = (byte) u8(at + i);
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private void fill(long at) throws IOException {
    window.clear();
    windowAt = at;
    int read = at < 0 ? -1 : channel.read(window, at);
    window.limit(Math.max(0, read));
    if (read <= 0) {
      throw new EOFException();
    }
  }
}
