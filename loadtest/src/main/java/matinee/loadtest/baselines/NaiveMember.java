package matinee.loadtest.baselines;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// One connection. Public, as Jetty wants it.
public final class NaiveMember implements Session.Listener.AutoDemanding {
  private static final int MOST_CHARACTERS = 1_000;

  private final NaiveRoom room;
  private @Nullable Session session;
  private String name = "";
  private int memberId;

  NaiveMember(NaiveRoom room) {
    this.room = room;
  }

  @Override
  public void onWebSocketOpen(Session opened) {
    session = opened;
  }

  @Override
  public void onWebSocketText(String text) {
    Session from = session;
    if (from == null) {
      return;
    }
    try {
      take(from, NaiveRoom.MAPPER.readTree(text));
    } catch (JacksonException e) {
      from.close(StatusCode.BAD_PAYLOAD, "no JSON", Callback.NOOP);
    }
  }

  private void take(Session from, JsonNode frame) {
    JsonNode ref = frame.path("ref");
    JsonNode text = frame.path("text");
    switch (frame.path("type").asString("")) {
      case "hello" -> {
        name = frame.path("name").asString("");
        memberId = room.enter(from);
      }
      case "chat" -> {
        if (memberId > 0 && ref.isIntegralNumber() && text.isString() && isChat(text)) {
          room.post(from, memberId, name, ref.asLong(), text.asString());
        } else {
          refuse(from);
        }
      }
      default -> refuse(from);
    }
  }

  private static boolean isChat(JsonNode text) {
    int characters = text.asString().length();
    return characters >= 1 && characters <= MOST_CHARACTERS;
  }

  private static void refuse(Session from) {
    from.sendText("{\"type\":\"refused\"}", Callback.NOOP);
  }

  @Override
  public void onWebSocketClose(int code, String reason, Callback callback) {
    Session gone = session;
    if (gone != null) {
      room.leave(gone);
    }
    callback.succeed();
  }
}
