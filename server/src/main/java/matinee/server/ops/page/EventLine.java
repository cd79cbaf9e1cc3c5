package matinee.server.ops.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One event of a room for its operator: what happened, when and by whom, and of its particulars
/// those named here and no other (OE2), so that nothing anybody wrote can be among them.
///
/// @param by the number of a member; none for what time, or the operator, brought about
record EventLine(
    long seq, double atMs, String type, @Nullable Long by, Map<String, Object> particulars) {
  private static final Set<String> SHOWN =
      Set.of("memberId", "itemId", "cause", "reason", "role", "on", "heldUntilMs", "durationMs");
  private static final Set<String> SHOWN_OF_PLAYBACK = Set.of("state", "positionMs", "rate");

  static List<EventLine> of(List<byte[]> events, JsonMapper mapper) {
    List<EventLine> lines = new ArrayList<>(events.size());
    for (byte[] event : events) {
      lines.add(of(mapper.readTree(event)));
    }
    return lines;
  }

  private static EventLine of(JsonNode event) {
    Map<String, Object> particulars = new TreeMap<>();
    add(event, SHOWN, particulars);
    add(event.path("playback"), SHOWN_OF_PLAYBACK, particulars);
    add(event.path("member"), Set.of("memberId", "role"), particulars);
    JsonNode by = event.path("by");
    return new EventLine(
        event.path("seq").asLong(),
        event.path("atMs").asDouble(),
        event.path("type").asString(),
        by.isNumber() ? (Long) by.asLong() : null,
        particulars);
  }

  private static void add(JsonNode from, Set<String> names, Map<String, Object> to) {
    for (String name : names) {
      JsonNode value = from.path(name);
      if (value.isNumber()) {
        to.put(name, value.asDouble());
      } else if (value.isBoolean()) {
        to.put(name, value.asBoolean());
      } else if (value.isString()) {
        to.put(name, value.asString());
      }
    }
  }
}
