package matinee.loadtest.load;

import org.jspecify.annotations.Nullable;

/// How one speaks with a room server: the bytes of what is said, and what the bytes heard are.
interface Words {
  /// What a newcomer says when the socket is open; null for one who waits to be spoken to.
  byte @Nullable [] opening(String name);

  /// Whether somebody has arrived as soon as the socket is open, and nothing more is to come.
  default boolean openIsWelcome() {
    return false;
  }

  /// What is said for a frame that is [Heard#OTHER], or null for nothing.
  byte @Nullable [] answer(byte[] utf8, String name);

  byte[] chat(long ref, String text);

  Heard hear(byte[] utf8);
}
