package matinee.protocol;

/// What the hosts have set for their room.
public record Settings(String title, ControlledBy control) {
  public Settings {
    title = Text.line("title", title, Limits.TITLE, RefusalCode.TEXT_EMPTY);
    control = Limits.present("control", control);
  }
}
