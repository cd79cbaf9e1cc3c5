package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

/// What the hosts have set for their room.
///
/// @param control who may move the film (RO2)
/// @param locked whether newcomers stay outside (RM4)
public record Settings(
    String title,
    ControlledBy control,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean locked) {
  public Settings {
    title = Text.line("title", title, Limits.TITLE, RefusalCode.TEXT_EMPTY);
    control = Limits.present("control", control);
  }

  /// Those of a room with an open door.
  public Settings(String title, ControlledBy control) {
    this(title, control, false);
  }
}
