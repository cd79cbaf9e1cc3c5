package matinee.loadtest.net;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SplittableRandom;

/// What a client puts on the wire: its handshake and its masked frames. For one thread.
final class Outgoing {
  private static final int FIN = 0x80;
  private static final int MASKED = 0x80;
  private static final int LENGTH_OF_TWO = 126;
  private static final int LENGTH_OF_EIGHT = 127;
  private static final int LARGEST_OF_TWO = 0xffff;
  private static final int MOST_HEADER = 14;
  private static final int KEY_BYTES = 16;
  private static final int MASK_BYTES = 4;

  private final SplittableRandom random = new SplittableRandom();

  ByteBuffer handshake(InetSocketAddress server, String path) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    String request =
        "GET "
            + path
            + " HTTP/1.1\r\nHost: "
            + server.getHostString()
            + ":"
            + server.getPort()
            + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: "
            + Base64.getEncoder().encodeToString(key)
            + "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: matinee.v1\r\n\r\n";
    return ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
  }

  ByteBuffer frame(int opcode, byte[] payload) {
    ByteBuffer frame = ByteBuffer.allocate(MOST_HEADER + payload.length);
    frame.put((byte) (FIN | opcode));
    if (payload.length < LENGTH_OF_TWO) {
      frame.put((byte) (MASKED | payload.length));
    } else if (payload.length <= LARGEST_OF_TWO) {
      frame.put((byte) (MASKED | LENGTH_OF_TWO)).putShort((short) payload.length);
    } else {
      frame.put((byte) (MASKED | LENGTH_OF_EIGHT)).putLong(payload.length);
    }
    byte[] mask = new byte[MASK_BYTES];
    random.nextBytes(mask);
    frame.put(mask);
    for (int i = 0; i < payload.length; i++) {
      frame.put((byte) (payload[i] ^ mask[i % MASK_BYTES]));
    }
    return frame.flip();
  }
}
