package matinee.server.host;

import matinee.protocol.ClientFrame.Hello;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Command;

/// One connection's place in a room. The gateway calls it from any thread; answers go to the outbox
/// the session was opened with.
public interface Session {
  /// Asks for a seat; answered by `welcome`, `resumed` or `refused`.
  void hello(Hello hello);

  /// Carried out with the identity of this session; answered by `done` or `refused`.
  void ask(Command command);

  /// Becomes the member's latest reading; not answered.
  void report(Report report);

  /// The connection is gone; the seat is held (ST3). Harmless when repeated.
  void dropped();
}
