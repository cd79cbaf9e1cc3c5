package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// What a member asks of its room. Each is answered by `done` or `refused` with its `ref`; those
/// without one ([React], [ShowTyping], [Leave]) are answered only when they are refused.
public sealed interface Command extends ClientFrame
    permits Command.Control,
        QueueCommand,
        Command.PostChat,
        Command.EditChat,
        Command.DeleteChat,
        Command.ShowTyping,
        Command.React,
        Command.Rename,
        Command.ChangeFace,
        Command.ChangeSettings,
        Command.PlanRoom,
        Command.ChangeRole,
        Command.Undo,
        Command.StartNow,
        Command.DontWait,
        Command.Remove,
        Command.TakeBackRemoval,
        Command.Admit,
        Command.TurnLinkOver,
        Command.Pair,
        Command.Unpair,
        Command.EndRoom,
        Command.Leave {
  @Nullable Long ref();

  /// A command about the film that is on. It names the item and the last event its sender had seen,
  /// so that one that crossed somebody else's on the way can be told (PB12).
  sealed interface Control extends Command permits Play, Pause, Seek, ChangeRate {
    ItemId itemId();

    long seenSeq();
  }

  record Play(Long ref, ItemId itemId, @JsonProperty(required = true) long seenSeq)
      implements Control {
    public Play {
      checkControl(ref, itemId, seenSeq);
    }
  }

  /// Holds the film at the frame its sender saw when they pressed.
  ///
  /// @param positionMs where the sender's picture stopped
  /// @param pressedAtMs server time of the press, by the sender's clock (PB3)
  record Pause(
      Long ref,
      ItemId itemId,
      @JsonProperty(required = true) long seenSeq,
      @Nullable Double positionMs,
      @Nullable Double pressedAtMs)
      implements Control {
    public Pause {
      checkControl(ref, itemId, seenSeq);
      Limits.positionMs("positionMs", positionMs);
      Limits.timeMs("pressedAtMs", pressedAtMs);
    }
  }

  record Seek(
      Long ref,
      ItemId itemId,
      @JsonProperty(required = true) long seenSeq,
      @JsonProperty(required = true) double positionMs)
      implements Control {
    public Seek {
      checkControl(ref, itemId, seenSeq);
      Limits.positionMs("positionMs", positionMs);
    }
  }

  record ChangeRate(
      Long ref,
      ItemId itemId,
      @JsonProperty(required = true) long seenSeq,
      @JsonProperty(required = true) double rate)
      implements Control {
    public ChangeRate {
      checkControl(ref, itemId, seenSeq);
      Limits.rate(rate);
    }
  }

  /// Says something to everybody.
  ///
  /// @param replyTo the message it answers (CH5)
  record PostChat(Long ref, String text, @Nullable MessageId replyTo) implements Command {
    public PostChat {
      Limits.refGiven(ref);
      text = Text.chat(text);
    }

    /// One that answers nothing.
    public PostChat(Long ref, String text) {
      this(ref, text, null);
    }

    @Override
    public String toString() {
      return "PostChat[ref=" + ref + "]"; // what people say never reaches a log
    }
  }

  /// Puts other words into a message of one's own, for a minute (CH4).
  record EditChat(Long ref, MessageId messageId, String text) implements Command {
    public EditChat {
      Limits.refGiven(ref);
      Limits.present("messageId", messageId);
      text = Text.chat(text);
    }

    @Override
    public String toString() {
      return "EditChat[ref=" + ref + "]"; // what people say never reaches a log
    }
  }

  record DeleteChat(Long ref, MessageId messageId) implements Command {
    public DeleteChat {
      Limits.refGiven(ref);
      Limits.present("messageId", messageId);
    }
  }

  /// Its sender is writing a message; it is not kept (CH5).
  record ShowTyping() implements Command {
    @Override
    public @Nullable Long ref() {
      return null;
    }
  }

  /// One emoji for everybody, now; it is not kept.
  record React(String emoji) implements Command {
    public React {
      Limits.check(Emoji.isOne(Limits.present("emoji", emoji)), "emoji", "is one emoji");
    }

    @Override
    public @Nullable Long ref() {
      return null;
    }
  }

  record Rename(Long ref, String name) implements Command {
    public Rename {
      Limits.refGiven(ref);
      name = Text.line("name", name, Limits.NAME, RefusalCode.NAME_EMPTY);
    }
  }

  /// Puts an emoji in place of the initials, or takes it away again (ST8).
  record ChangeFace(Long ref, @Nullable String face) implements Command {
    public ChangeFace {
      Limits.refGiven(ref);
      Limits.check(face == null || Emoji.isOne(face), "face", "is one emoji");
    }
  }

  /// Says when the room is to meet, or that it has no such plan any more (PL1).
  record PlanRoom(Long ref, @Nullable Plan plan) implements Command {
    public PlanRoom {
      Limits.refGiven(ref);
    }
  }

  /// Changes what is named and leaves the rest.
  record ChangeSettings(
      Long ref,
      @Nullable String title,
      @Nullable ControlledBy control,
      @Nullable Boolean locked,
      @Nullable WaitFor waitFor,
      @Nullable String captions,
      @Nullable Loop loop,
      @Nullable Boolean voteToSkip)
      implements Command {
    /// Said for [#captions] when none are to be shown unasked.
    public static final String NO_CAPTIONS = "none";

    public ChangeSettings {
      Limits.refGiven(ref);
      if (captions != null && !captions.equals(NO_CAPTIONS)) {
        captions = Limits.language("captions", captions);
      }
      if (title != null) {
        title = Text.line("title", title, Limits.TITLE, RefusalCode.TEXT_EMPTY);
      }
    }

    /// One that is about neither captions nor the queue.
    public ChangeSettings(
        Long ref,
        @Nullable String title,
        @Nullable ControlledBy control,
        @Nullable Boolean locked,
        @Nullable WaitFor waitFor) {
      this(ref, title, control, locked, waitFor, null, null, null);
    }

    /// … nor about waiting.
    public ChangeSettings(
        Long ref,
        @Nullable String title,
        @Nullable ControlledBy control,
        @Nullable Boolean locked) {
      this(ref, title, control, locked, null);
    }

    /// One about the queue alone.
    public static ChangeSettings ofQueue(
        Long ref, @Nullable Loop loop, @Nullable Boolean voteToSkip) {
      return new ChangeSettings(ref, null, null, null, null, null, loop, voteToSkip);
    }
  }

  /// Gives a member another role. Making somebody else host hands the room over; who did it stays
  /// as co-host.
  record ChangeRole(Long ref, MemberId memberId, Role role) implements Command {
    public ChangeRole {
      Limits.refGiven(ref);
      Limits.present("memberId", memberId);
      Limits.present("role", role);
    }
  }

  /// Takes back the latest play, pause, seek, rate, cue or next, or the latest removal, clearing,
  /// shuffle or move in the queue, for half a minute (PB9, QU6).
  ///
  /// @param seq the event that carried it out, so that another's control which came first stays
  record Undo(Long ref, @Nullable Long seq) implements Command {
    public Undo {
      Limits.refGiven(ref);
      if (seq != null) {
        Limits.seq("seq", seq);
      }
    }
  }

  /// Starts a film that waits, without whoever is missing (PB6).
  record StartNow(Long ref) implements Command {
    public StartNow {
      Limits.refGiven(ref);
    }
  }

  /// Says whether the room is never to wait for its sender (PB6).
  record DontWait(Long ref, @JsonProperty(required = true) boolean on) implements Command {
    public DontWait {
      Limits.refGiven(ref);
    }
  }

  /// Shows a member out, and keeps them out (ST6).
  record Remove(Long ref, MemberId memberId) implements Command {
    public Remove {
      Limits.refGiven(ref);
      Limits.present("memberId", memberId);
    }
  }

  /// Lets somebody who was removed come again, as a newcomer.
  record TakeBackRemoval(Long ref, MemberId memberId) implements Command {
    public TakeBackRemoval {
      Limits.refGiven(ref);
      Limits.present("memberId", memberId);
    }
  }

  /// Answers somebody who knocks.
  ///
  /// @param yes whether they may come in
  record Admit(Long ref, KnockId knockId, @JsonProperty(required = true) boolean yes)
      implements Command {
    public Admit {
      Limits.refGiven(ref);
      Limits.present("knockId", knockId);
    }
  }

  /// Gives the room another link and another host key; whoever knows only the old ones stays
  /// outside (RM7).
  record TurnLinkOver(Long ref) implements Command {
    public TurnLinkOver {
      Limits.refGiven(ref);
    }
  }

  /// Asks for a code that makes another device the companion of its sender's seat (ST7).
  record Pair(Long ref) implements Command {
    public Pair {
      Limits.refGiven(ref);
    }
  }

  /// Ends what [Pair] began: the companion is closed, and a code that was not used is void.
  record Unpair(Long ref) implements Command {
    public Unpair {
      Limits.refGiven(ref);
    }
  }

  record EndRoom(Long ref) implements Command {
    public EndRoom {
      Limits.refGiven(ref);
    }
  }

  /// Gives the seat up at once; a connection that merely drops keeps it a while (ST3). From a
  /// companion it ends the companion alone (ST7).
  record Leave() implements Command {
    @Override
    public @Nullable Long ref() {
      return null;
    }
  }

  private static void checkControl(@Nullable Long ref, @Nullable ItemId itemId, long seenSeq) {
    Limits.refGiven(ref);
    Limits.present("itemId", itemId);
    Limits.seq("seenSeq", seenSeq);
  }
}
