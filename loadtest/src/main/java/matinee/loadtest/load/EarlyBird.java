package matinee.loadtest.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import matinee.loadtest.net.Loop;
import matinee.loadtest.net.Wire;
import org.jspecify.annotations.Nullable;

/// The first who sits in a new room and furnishes it; stays. Confined to its loop.
final class EarlyBird implements Wire.Ear {
  private static final String NAME = "Early Bird";

  private final Words words;
  private final Queue<byte[]> toSay;
  private final Wire wire;
  private boolean ready;
  private @Nullable String trouble;

  EarlyBird(Loop loop, Target target, String path) {
    words = target.words();
    toSay = new ArrayDeque<>(target.furnishing());
    wire = loop.open(target.address(), path, 0, this);
  }

  /// Whether the room is as it is to be.
  boolean isReady() {
    return ready;
  }

  /// What went wrong, if anything did.
  @Nullable String trouble() {
    return trouble;
  }

  void leave() {
    wire.abort();
  }

  @Override
  public void opened() {
    byte[] first = words.opening(NAME);
    if (first != null) {
      wire.send(first);
    }
  }

  @Override
  public void heard(byte[] utf8, long atNanos) {
    switch (words.hear(utf8)) {
      case WELCOME, DONE -> next();
      case REFUSED -> trouble = "an early bird hears " + new String(utf8, StandardCharsets.UTF_8);
      case POSTED, OTHER -> {}
    }
  }

  private void next() {
    byte[] command = toSay.poll();
    if (command == null) {
      ready = true;
    } else {
      wire.send(command);
    }
  }

  @Override
  public void closed(int code, String reason) {
    trouble = "an early bird is closed: " + code + " " + reason;
  }
}
