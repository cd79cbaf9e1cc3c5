package matinee.server.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

/// How many commits have been answered for, beside the store that holds them: a store that holds
/// fewer has lost some, by whatever cause, and one without this is a copy from who knows when. It
/// is written without waiting for the disk, after the store itself is safe there; so it outlives
/// the process, and after a power cut it tells too little and never too much.
///
/// Confined to whoever writes the store.
final class Acknowledged implements AutoCloseable {
  private static final String FILE = "acknowledged";
  private static final long MAGIC = 0x6d6174696e656531L;
  private static final int SIZE = 2 * Long.BYTES;

  private final FileChannel channel;

  private Acknowledged(FileChannel channel) {
    this.channel = channel;
  }

  static Acknowledged open(Path folder) throws IOException {
    return new Acknowledged(
        FileChannel.open(
            PrivateFiles.create(folder.resolve(FILE)),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE));
  }

  OptionalLong commits() throws IOException {
    ByteBuffer read = ByteBuffer.allocate(SIZE);
    channel.read(read, 0);
    read.flip();
    return read.remaining() == SIZE && read.getLong() == MAGIC
        ? OptionalLong.of(read.getLong())
        : OptionalLong.empty();
  }

  void set(long commits) throws IOException {
    channel.write(ByteBuffer.allocate(SIZE).putLong(MAGIC).putLong(commits).flip(), 0);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
