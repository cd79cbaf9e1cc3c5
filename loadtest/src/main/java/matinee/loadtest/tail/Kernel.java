package matinee.loadtest.tail;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// How this namespace's kernel notices lost packets.
final class Kernel {
  private static final Path SETTINGS = Path.of("/proc/sys/net/ipv4");
  private static final int MOST_BYTES = 128;
  private static final String FEWEST_MICROS = "tcp_rto_min_us";
  private static final List<String> NAMES =
      List.of(
          "tcp_early_retrans",
          "tcp_recovery",
          "tcp_thin_linear_timeouts",
          "tcp_sack",
          "tcp_congestion_control",
          FEWEST_MICROS);

  private Kernel() {}

  static String described() throws IOException {
    String release = Files.readString(Path.of("/proc/sys/kernel/osrelease")).strip();
    return "Linux "
        + release
        + ", "
        + NAMES.stream().map(name -> name + " " + value(name)).collect(Collectors.joining(", "));
  }

  /// The shortest retransmission timeout, and with it what a probe for a lone packet waits beyond
  /// two round trips. Kernels from 6.11 on have it.
  static void setFewestMicros(String micros) throws IOException {
    Files.writeString(SETTINGS.resolve(FEWEST_MICROS), micros);
  }

  private static String value(String name) {
    // In one piece: a setting that is read byte by byte ends after the first.
    byte[] text = new byte[MOST_BYTES];
    try (var in = new FileInputStream(SETTINGS.resolve(name).toFile())) {
      int length = Math.max(0, in.read(text));
      return new String(text, 0, length, StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      return "(none)";
    }
  }
}
