package matinee.server.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The right to write in a folder: one process has it at a time, and loses it when it ends, however
/// it ends.
final class FolderLock implements AutoCloseable {
  private static final String FILE = "lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(Path folder) throws IOException {
    return take(folder, PrivateFiles.create(folder.resolve(FILE)));
  }

  /// Whether it can be had. Where nobody ever had it there is no file, and none is made.
  static void check(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (Files.exists(file)) {
      take(folder, file).close();
    }
  }

  private static FolderLock take(Path folder, Path file) throws IOException {
    FileChannel channel = opened(folder, file);
    if (!locked(channel)) {
      channel.close();
      throw new IOException(
          "Another server keeps its rooms in " + folder + "; choose another folder.");
    }
    return new FolderLock(channel);
  }

  private static FileChannel opened(Path folder, Path file) throws IOException {
    try {
      return FileChannel.open(file, StandardOpenOption.WRITE);
    } catch (AccessDeniedException e) {
      throw new IOException(
          "Rooms can't be kept in " + folder + ": another user has " + file.getFileName() + ".", e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
