package matinee.server.host;

import java.util.stream.Stream;
import matinee.protocol.Command;
import matinee.protocol.PrivateHost;
import matinee.protocol.QueueCommand;
import org.jspecify.annotations.Nullable;

/// Where what members put on may lie: in no private network, unless it is this server's own host
/// (QU4). A room knows nothing of hosts, so this is asked before it.
final class PutOn {
  private PutOn() {}

  static boolean mayLieThere(Command command, @Nullable String ownHost) {
    return privateHosts(command)
        .allMatch(host -> ownHost != null && PrivateHost.areSame(host, ownHost));
  }

  private static Stream<String> privateHosts(Command command) {
    return command instanceof QueueCommand asked ? privateHosts(asked) : Stream.empty();
  }

  private static Stream<String> privateHosts(QueueCommand command) {
    return switch (command) {
      case QueueCommand.Cue cue -> cue.media().privateHosts().stream();
      case QueueCommand.AddItem add -> add.media().privateHosts().stream();
      case QueueCommand.AddItems add ->
          add.media().stream().flatMap(media -> media.privateHosts().stream());
      case QueueCommand.AddCaptions add -> PrivateHost.in(add.track().address()).stream();
      case QueueCommand.RemoveItem _,
          QueueCommand.MoveItem _,
          QueueCommand.ClearQueue _,
          QueueCommand.ShuffleQueue _,
          QueueCommand.Next _,
          QueueCommand.Vote _ ->
          Stream.empty();
    };
  }
}
