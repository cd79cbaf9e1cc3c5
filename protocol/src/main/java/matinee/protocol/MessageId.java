package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A chat message's number in its room, in the order of the chat.
public record MessageId(@JsonValue long value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public MessageId {
    Limits.id("messageId", value);
  }

  @Override
  public String toString() {
    return "message " + value;
  }
}
