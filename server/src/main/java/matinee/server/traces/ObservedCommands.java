package matinee.server.traces;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import matinee.protocol.Command;
import matinee.server.host.CommandWatch;
import matinee.server.room.RoomKey;

/// A command, from when it comes to its room until it is answered, what it had to wait for
/// included: others' turns, and the journal.
record ObservedCommands(ObservationRegistry registry, Map<Class<?>, String> types)
    implements CommandWatch {

  ObservedCommands(ObservationRegistry registry) {
    this(registry, new ConcurrentHashMap<>());
  }

  @Override
  public Followed asked(RoomKey room, Command command) {
    String type = types.computeIfAbsent(command.getClass(), ObservedCommands::nameOf);
    Observation observation =
        Observation.createNotStarted("matinee.command", registry)
            .contextualName("command " + type)
            .lowCardinalityKeyValue(KeyValue.of("type", type))
            .highCardinalityKeyValue(KeyValue.of("room", room.mark()))
            .start();
    return outcome -> {
      observation.lowCardinalityKeyValue(KeyValue.of("outcome", outcome));
      observation.stop();
    };
  }

  private static String nameOf(Class<?> type) {
    String name = type.getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
