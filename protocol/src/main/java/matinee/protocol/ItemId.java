package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// An item's number in its room. What becomes current gets a fresh one, so a late command that
/// means the film before can be told from one that means this film (PB12).
public record ItemId(@JsonValue long value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ItemId {
    Limits.id("itemId", value);
  }

  @Override
  public String toString() {
    return "item " + value;
  }
}
