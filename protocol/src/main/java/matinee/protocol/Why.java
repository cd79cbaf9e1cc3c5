package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What keeps a suspended film from running while nothing is wrong with it (PB18).
public enum Why {
  /// The service shows this member an advertisement.
  @JsonProperty("ad")
  AD,
  /// The browser keeps a page that nobody sees from loading or starting it (PB14).
  @JsonProperty("hidden")
  HIDDEN,
  /// The browser wants a touch first (PB15).
  @JsonProperty("gesture")
  GESTURE,
  /// The member has not shown their page the file that it is (SO7).
  @JsonProperty("file")
  FILE
}
