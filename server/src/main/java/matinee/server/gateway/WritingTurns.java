package matinee.server.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// Puts off what is to be written while frames are read until the selector has seen to everybody
/// who was readable: what came together for one connection goes out in one write. On any other
/// thread it is written at once.
///
/// Safe for any thread.
final class WritingTurns implements Executor {
  /// A thread reads one connection at a time.
  private static final ThreadLocal<List<Runnable>> PUT_OFF = new ThreadLocal<>();

  /// Does it when this thread's turn is over, or now when it has none.
  @Override
  public void execute(Runnable write) {
    List<Runnable> turn = PUT_OFF.get();
    if (turn == null) {
      write.run();
    } else {
      turn.add(write);
    }
  }

  /// Reads in a turn of its own.
  ///
  /// @param afterwards runs a task when all who are readable now have been read
  void during(Runnable reading, Executor afterwards) {
    List<Runnable> turn = new ArrayList<>();
    PUT_OFF.set(turn);
    try {
      reading.run();
    } finally {
      PUT_OFF.remove();
      if (!turn.isEmpty()) {
        afterwards.execute(() -> turn.forEach(Runnable::run));
      }
    }
  }
}
