package matinee.server.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Which run of the machine this is. The monotonic clocks of its processes are one clock, so the
/// next server can tell to the millisecond how long nobody served.
final class BootId {
  private static final Path LINUX = Path.of("/proc/sys/kernel/random/boot_id");

  private BootId() {}

  /// Empty where the system does not say.
  static String read() {
    try {
      return Files.readString(LINUX).strip();
    } catch (IOException elsewhere) {
      return "";
    }
  }
}
