package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How often a plan comes round (PL1). A month that lacks the day has it on its last.
public enum Every {
  @JsonProperty("day")
  DAY,
  @JsonProperty("week")
  WEEK,
  @JsonProperty("month")
  MONTH
}
