package matinee.server.host;

import java.util.List;
import matinee.protocol.Command;
import matinee.protocol.Media;
import matinee.protocol.PrivateHost;
import org.jspecify.annotations.Nullable;

/// Where what members put on may lie: in no private network, unless it is this server's own host
/// (QU4). A room knows nothing of hosts, so this is asked before it.
final class PutOn {
  private PutOn() {}

  static boolean mayLieThere(Command command, @Nullable String ownHost) {
    return media(command).stream()
        .flatMap(media -> media.privateHosts().stream())
        .allMatch(host -> ownHost != null && PrivateHost.areSame(host, ownHost));
  }

  private static List<Media> media(Command command) {
    return switch (command) {
      case Command.Cue cue -> List.of(cue.media());
      case Command.AddItem add -> List.of(add.media());
      case Command.AddItems add -> add.media();
      default -> List.of();
    };
  }
}
