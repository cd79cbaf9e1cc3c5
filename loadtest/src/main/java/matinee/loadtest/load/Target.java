package matinee.loadtest.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/// A room server that is measured, and how one speaks with it. It runs on the first processor of
/// this machine; who asks runs on another.
interface Target extends AutoCloseable {
  int PROCESSOR = 0;

  String name();

  /// Returns when it is ready.
  void start() throws IOException, InterruptedException;

  long pid();

  InetSocketAddress address();

  /// A room that nobody is in. Returns the path of its WebSocket.
  String newRoom() throws IOException, InterruptedException;

  /// What a newcomer says when the socket is open; null for one who waits to be spoken to.
  byte @Nullable [] opening(String name);

  /// What is said for a frame that is [Heard#OTHER], or null for nothing.
  default byte @Nullable [] answer(byte[] utf8, String name) {
    return null;
  }

  byte[] chat(long ref, String text);

  Heard hear(byte[] utf8);

  @Override
  void close();
}
