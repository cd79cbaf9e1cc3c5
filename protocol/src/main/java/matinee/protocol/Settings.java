package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What the hosts have set for their room.
///
/// @param control who may move the film (RO2)
/// @param locked whether newcomers stay outside (RM4)
/// @param waitFor whether the film waits when somebody's stalls; absent for nobody (PB5)
/// @param captions the language whose captions are shown to whoever has not chosen (CP2)
/// @param loop what becomes of a film that has ended; absent when it is gone (QU2)
/// @param voteToSkip whether members may vote to go on to what comes next (QU3)
public record Settings(
    String title,
    ControlledBy control,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean locked,
    @Nullable WaitFor waitFor,
    @Nullable String captions,
    @Nullable Loop loop,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voteToSkip) {
  public Settings {
    title = Text.line("title", title, Limits.TITLE, RefusalCode.TEXT_EMPTY);
    control = Limits.present("control", control);
    waitFor = waitFor == WaitFor.NOBODY ? null : waitFor; // said in one way only
    if (captions != null) {
      captions = Limits.language("captions", captions);
    }
    loop = loop == Loop.OFF ? null : loop;
  }

  /// Those of a room with an open door that waits for nobody.
  public Settings(String title, ControlledBy control) {
    this(title, control, false, null);
  }

  /// Those of a room without a choice of captions, a loop or a vote.
  public Settings(String title, ControlledBy control, boolean locked, @Nullable WaitFor waitFor) {
    this(title, control, locked, waitFor, null, null, false);
  }

  public Settings withLocked(boolean on) {
    return new Settings(title, control, on, waitFor, captions, loop, voteToSkip);
  }

  public boolean waitsForEveryone() {
    return waitFor != null;
  }
}
