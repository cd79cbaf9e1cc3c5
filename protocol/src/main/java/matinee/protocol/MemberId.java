package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A member's number in its room: 1, 2, 3 … in order of arrival, never used again.
public record MemberId(@JsonValue long value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public MemberId {
    Limits.id("memberId", value);
  }

  @Override
  public String toString() {
    return "member " + value;
  }
}
