package matinee.loadtest.baselines;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import tools.jackson.databind.json.JsonMapper;

/// Who is in a room, and the number of its last event. Its methods are for any thread, one at a
/// time.
final class NaiveRoom {
  static final JsonMapper MAPPER = new JsonMapper();

  private final Set<Session> members = new LinkedHashSet<>();
  private long seq;
  private int seats;
  private int messages;

  @JsonPropertyOrder({"type", "seq", "atMs", "by", "ref", "message"})
  record ChatPosted(String type, long seq, double atMs, int by, long ref, Message message) {}

  @JsonPropertyOrder({"messageId", "by", "name", "text", "atMs"})
  record Message(int messageId, int by, String name, String text, double atMs) {}

  @JsonPropertyOrder({"type", "ref", "seq"})
  record Done(String type, long ref, long seq) {}

  @JsonPropertyOrder({"type", "seq", "memberId"})
  record Welcome(String type, long seq, int memberId) {}

  /// Returns the newcomer's number.
  synchronized int enter(Session session) {
    members.add(session);
    seats++;
    say(session, new Welcome("welcome", seq, seats));
    return seats;
  }

  synchronized void leave(Session session) {
    members.remove(session);
  }

  synchronized void post(Session from, int by, String name, long ref, String text) {
    seq++;
    messages++;
    double atMs = System.currentTimeMillis();
    Message message = new Message(messages, by, name, text, atMs);
    String encoded =
        MAPPER.writeValueAsString(new ChatPosted("chatPosted", seq, atMs, by, ref, message));
    for (Session each : members) {
      each.sendText(encoded, Callback.NOOP);
    }
    say(from, new Done("done", ref, seq));
  }

  private static void say(Session to, Object frame) {
    to.sendText(MAPPER.writeValueAsString(frame), Callback.NOOP);
  }
}
