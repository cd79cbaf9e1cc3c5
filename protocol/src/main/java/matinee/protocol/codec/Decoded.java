package matinee.protocol.codec;

import matinee.protocol.ClientFrame;
import matinee.protocol.CloseCode;
import matinee.protocol.RefusalCode;
import org.jspecify.annotations.Nullable;

/// What became of a client's bytes.
public sealed interface Decoded {
  /// A frame within the protocol's limits.
  record Frame(ClientFrame frame) implements Decoded {}

  /// JSON, but not a frame that can be carried out: told to the sender, who may go on.
  record Declined(@Nullable Long ref, RefusalCode code, String message) implements Decoded {}

  /// Not the protocol at all: the connection is closed.
  record Violation(CloseCode code, String message) implements Decoded {}
}
