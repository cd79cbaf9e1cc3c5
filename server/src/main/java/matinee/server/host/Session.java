package matinee.server.host;

import matinee.protocol.ClientFrame.Hello;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Command;

/// One connection's place in a room. The gateway calls it from any thread; answers go to the outbox
/// the session was opened with.
public interface Session {
  /// How far it is on the way to a seat.
  enum Way {
    /// Nothing is asked for: it has not said `hello`, or was refused.
    STANDING,
    /// Its `hello` is being decided, or it waits.
    ASKING,
    /// It has a seat, or had one.
    ARRIVED
  }

  Way way();

  /// Asks for a seat; answered by `welcome`, `resumed` or `refused`.
  void hello(Hello hello);

  /// Carried out with the identity of this session; answered by `done` or `refused`.
  void ask(Command command);

  /// Becomes the member's latest reading; not answered.
  void report(Report report);

  /// The connection can't take its frames and is being cut, for the operator to know; its end
  /// follows.
  void tooSlow();

  /// What names its room, and its seat when it has one, in logs and on the operator's page.
  String mark();

  /// The connection is gone; the seat is held (ST3). Harmless when repeated.
  void dropped();
}
