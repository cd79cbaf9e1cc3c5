package matinee.server.log;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that only this server's user may read: they hold what people say, and hashes of keys.
final class PrivateFiles {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private PrivateFiles() {}

  /// The file, made when it was not there.
  static Path create(Path file) throws IOException {
    try {
      return Files.createFile(file, only("rw-------"));
    } catch (FileAlreadyExistsException e) {
      return file;
    }
  }

  /// The folder, made when it was not there; one that is there keeps its owner's wishes.
  static Path createFolder(Path folder) throws IOException {
    return Files.createDirectories(folder, only("rwx------"));
  }

  private static FileAttribute<?>[] only(String rights) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
