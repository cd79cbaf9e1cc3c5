package matinee.server.fuzz;

import java.util.Arrays;
import matinee.protocol.ClientFrame;
import matinee.protocol.ServerFrame;
import matinee.protocol.codec.Decoded;
import matinee.protocol.codec.WireCodec;
import tools.jackson.core.JacksonException;

/// Feeds the codec: any bytes are read as a client's frame and as a server's. Whatever they are,
/// the answer is a value, and what was read once is written and read the same from then on. Jazzer
/// finds the two methods by their names.
public final class CodecFuzz {
  private static final WireCodec CODEC = new WireCodec();
  private static long frames;

  private CodecFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    frames++;
    if (CODEC.decode(input) instanceof Decoded.Frame(ClientFrame frame)) {
      byte[] written = CODEC.encode(frame);
      Decoded again = CODEC.decode(written);
      Finding.unless(again.equals(new Decoded.Frame(frame)), frame + " is read as " + again);
    }
    server(input);
  }

  /// Bots and fixtures read these; to them a frame that is none is Jackson's exception.
  private static void server(byte[] input) {
    ServerFrame frame;
    try {
      frame = CODEC.decodeServerFrame(input);
    } catch (JacksonException e) {
      return;
    }
    if (frame != null) {
      byte[] written = CODEC.encode(frame);
      byte[] again = CODEC.encode(CODEC.decodeServerFrame(written));
      Finding.unless(Arrays.equals(written, again), frame + " changes when it is read again");
    }
  }

  public static void fuzzerTearDown() {
    System.err.println("frames: " + frames);
  }
}
