package matinee.server.traces;

import java.net.URI;
import matinee.server.host.CommandWatch;
import matinee.server.log.JournalListener;
import org.eclipse.jetty.server.Handler;
import org.jspecify.annotations.Nullable;

/// Where traces go, if anywhere. Says how long an HTTP request, a command and a commit of the
/// journal took and how it ended; no room's id, no name and no word.
public sealed interface Traces extends AutoCloseable permits NoTraces, ObservedTraces {
  /// To the operator's collector, if there is one.
  ///
  /// @param version which server says so
  static Traces to(@Nullable URI collector, String version) {
    return collector == null ? new NoTraces() : new ObservedTraces(collector, version);
  }

  /// Follows commands.
  CommandWatch commands();

  /// What hears of the journal, and what traces it beside.
  JournalListener journal(JournalListener listener);

  /// What answers visitors, with each answer traced.
  Handler.Abstract requests(Handler.Abstract inside);

  /// Sends what is left, and waits a moment for it.
  @Override
  void close();
}
