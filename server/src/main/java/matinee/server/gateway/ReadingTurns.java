package matinee.server.gateway;

import org.eclipse.jetty.websocket.core.CoreSession;

/// Lets a connection read a bounded number of frames each time its socket is readable, and the rest
/// later on another thread: a client that answers at once would otherwise keep a selector, and with
/// it everybody else's connection, to itself.
///
/// Confined to whichever thread is reading the connection; each reading has a turn of its own.
final class ReadingTurns {
  private static final int FRAMES_A_TURN = 32;

  private Turn turn = new Turn();

  private static final class Turn {
    private int frames;
    private boolean postponed;
  }

  /// Reads, and asks for more afterwards if the turn was used up.
  void read(Runnable fillAndParse, Runnable demand) {
    Turn mine = new Turn();
    turn = mine;
    fillAndParse.run();
    if (mine.postponed) {
      demand.run();
    }
  }

  /// One frame is done; asks for the next, now or when the turn is over.
  void next(CoreSession session) {
    if (++turn.frames < FRAMES_A_TURN) {
      session.demand();
    } else {
      turn.postponed = true;
    }
  }
}
