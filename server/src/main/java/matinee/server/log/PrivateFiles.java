package matinee.server.log;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that only this server's user may read: they hold what people say, and hashes of keys.
final class PrivateFiles {
  private static final FileAttribute<?> FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<?> FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private PrivateFiles() {}

  /// The file, made when it was not there.
  static Path create(Path file) throws IOException {
    try {
      return isPosix(file.toAbsolutePath().getParent())
          ? Files.createFile(file, FILE)
          : Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      return file;
    }
  }

  /// The folder, made when it was not there; one that is there keeps its owner's wishes.
  static Path createFolder(Path folder) throws IOException {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there)) {
      there = there.getParent();
    }
    return isPosix(there)
        ? Files.createDirectories(folder, FOLDER)
        : Files.createDirectories(folder);
  }

  private static boolean isPosix(Path there) throws IOException {
    return Files.getFileStore(there).supportsFileAttributeView("posix");
  }
}
