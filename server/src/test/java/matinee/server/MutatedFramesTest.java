package matinee.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import matinee.server.RawSocket.Heard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What almost is a frame: every golden one, changed at random in hundreds of ways.
class MutatedFramesTest extends HostileBed {
  private static final int FIN = 0x80;
  private static final String SYNTAX = "{}[]\",:0-9.eE\\u";
  private static final int MUTATIONS = 750;
  private static final Path GOLDEN = Path.of("../protocol/src/test/resources/wire");

  @ParameterizedTest
  @MethodSource("golden")
  void GW2_mutations_of_every_golden_frame(Path golden) throws IOException {
    byte[] frame = Files.readAllBytes(golden);
    Random random = new Random(golden.getFileName().toString().hashCode());
    boolean seated = false;
    for (int i = 0; i < MUTATIONS; i++) {
      hostile.frame(FIN | RawSocket.TEXT, mutated(frame, random), true);
      hostile.frame(FIN | RawSocket.PING, new byte[] {(byte) i}, true);
      if (!answered()) {
        hostile.close();
        hostile = RawSocket.open(server.port(), roomId);
        seated = false;
      }
      if (!seated && i % 2 == 0) {
        hostile.text("{\"type\":\"hello\",\"name\":\"Mallory\"}");
        seated = true;
      }
    }
  }

  Stream<Path> golden() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      List<Path> frames =
          files
              .filter(file -> file.getFileName().toString().startsWith("client-"))
              .sorted()
              .toList();
      return frames.stream();
    }
  }

  /// Whether the connection lives: it answers the ping that came after the frame.
  private boolean answered() throws IOException {
    while (true) {
      switch (hostile.hear()) {
        case Heard.Pong _ -> {
          return true;
        }
        case Heard.Closed(int number, String reason) -> {
          assertThat(number).as(reason).isBetween(4000, 4999);
          return false;
        }
        case Heard.Gone() -> {
          return false;
        }
        case Heard.Text _ -> {}
      }
    }
  }

  private static byte[] mutated(byte[] frame, Random random) {
    byte[] mutant = frame.clone();
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes && mutant.length > 0; i++) {
      int at = random.nextInt(mutant.length);
      mutant =
          switch (random.nextInt(5)) {
            case 0 -> with(mutant, at, (byte) random.nextInt(256));
            case 1 -> with(mutant, at, (byte) SYNTAX.charAt(random.nextInt(SYNTAX.length())));
            case 2 -> Arrays.copyOf(mutant, Math.max(1, at));
            case 3 -> without(mutant, at);
            default -> joined(Arrays.copyOf(mutant, at), mutant);
          };
    }
    return mutant;
  }

  private static byte[] with(byte[] bytes, int at, byte value) {
    bytes[at] = value;
    return bytes;
  }

  private static byte[] without(byte[] bytes, int at) {
    return joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + 1, bytes.length));
  }

  private static byte[] joined(byte[] head, byte[] tail) {
    byte[] whole = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, whole, head.length, tail.length);
    return whole;
  }
}
