package matinee.server.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A socket that takes a batch when a test says so, or at once.
final class HandTurnedWriter implements FrameWriter {
  /// How a frame that nobody sees stands in [#written].
  static final String NOTHING = "(nothing)";

  final List<String> written = new ArrayList<>();
  final List<String> closes = new ArrayList<>();
  int batches;
  boolean aborted;
  private final Deque<Landing> flying = new ArrayDeque<>();
  private boolean slow;

  HandTurnedWriter slow() {
    slow = true;
    return this;
  }

  @Override
  public void write(List<ByteBuffer> frames, Landing landing) {
    batches++;
    frames.forEach(
        frame -> written.add(StandardCharsets.UTF_8.decode(frame.duplicate()).toString()));
    fly(landing);
  }

  @Override
  public void writeNothing(Landing landing) {
    written.add(NOTHING);
    fly(landing);
  }

  private void fly(Landing landing) {
    if (slow) {
      flying.add(landing);
    } else {
      landing.landed(true);
    }
  }

  @Override
  public void close(int number, String reason) {
    closes.add(number + " " + reason);
  }

  @Override
  public void abort() {
    aborted = true;
  }

  void land() {
    flying.remove().landed(true);
  }

  void fail() {
    flying.remove().landed(false);
  }

  int inFlight() {
    return flying.size();
  }
}
