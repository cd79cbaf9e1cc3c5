package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The number of somebody who knocks and has no seat yet; good while they stand there (ST6).
public record KnockId(@JsonValue long value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public KnockId {
    Limits.id("knockId", value);
  }

  @Override
  public String toString() {
    return "knock " + value;
  }
}
