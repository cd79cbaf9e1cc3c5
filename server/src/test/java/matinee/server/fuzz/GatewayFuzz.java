package matinee.server.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import matinee.server.PocketServer;
import org.eclipse.jetty.io.ArrayByteBufferPool;

/// Feeds the whole gateway: any bytes are a [Script], played in a room of a server that lives as
/// long as the fuzzer does. Jazzer finds the two methods by their names.
public final class GatewayFuzz {
  private static final QuietLog LOG = QuietLog.listening();
  private static final PocketServer SERVER = new PocketServer(shelf(), new ArrayByteBufferPool());
  private static final String EMPTY = SERVER.leftOver();
  private static long frames;

  private GatewayFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    frames += new Evening(SERVER).play(Script.of(input));
    Finding.unless(SERVER.impossible() == 0, "it must never happen: " + LOG.last());
    Finding.unless(SERVER.leftOver().equals(EMPTY), "left over: " + SERVER.leftOver());
    LOG.mustHaveBeenQuiet();
  }

  public static void fuzzerTearDown() {
    System.err.println("frames: " + frames);
  }

  private static Path shelf() {
    try {
      return Files.createTempDirectory("fuzz-shelf");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
