package matinee.server.traces;

import matinee.server.host.CommandWatch;
import matinee.server.log.JournalListener;
import org.eclipse.jetty.server.Handler;

/// Nobody wants any.
record NoTraces() implements Traces {
  @Override
  public CommandWatch commands() {
    return CommandWatch.NOBODY;
  }

  @Override
  public JournalListener journal(JournalListener listener) {
    return listener;
  }

  @Override
  public Handler.Abstract requests(Handler.Abstract inside) {
    return inside;
  }

  @Override
  public void close() {}
}
