package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// Everything a client may say. Who says it is known from the connection, never from the frame.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ClientFrame.Hello.class, name = "hello"),
  @JsonSubTypes.Type(value = ClientFrame.Clock.class, name = "clock"),
  @JsonSubTypes.Type(value = ClientFrame.Report.class, name = "report"),
  @JsonSubTypes.Type(value = Command.Play.class, name = "play"),
  @JsonSubTypes.Type(value = Command.Pause.class, name = "pause"),
  @JsonSubTypes.Type(value = Command.Seek.class, name = "seek"),
  @JsonSubTypes.Type(value = Command.ChangeRate.class, name = "rate"),
  @JsonSubTypes.Type(value = QueueCommand.Cue.class, name = "cue"),
  @JsonSubTypes.Type(value = QueueCommand.AddItem.class, name = "addItem"),
  @JsonSubTypes.Type(value = QueueCommand.AddItems.class, name = "addItems"),
  @JsonSubTypes.Type(value = QueueCommand.RemoveItem.class, name = "removeItem"),
  @JsonSubTypes.Type(value = QueueCommand.MoveItem.class, name = "moveItem"),
  @JsonSubTypes.Type(value = QueueCommand.ClearQueue.class, name = "clearQueue"),
  @JsonSubTypes.Type(value = QueueCommand.ShuffleQueue.class, name = "shuffleQueue"),
  @JsonSubTypes.Type(value = QueueCommand.Vote.class, name = "vote"),
  @JsonSubTypes.Type(value = QueueCommand.AddCaptions.class, name = "addCaptions"),
  @JsonSubTypes.Type(value = QueueCommand.Next.class, name = "next"),
  @JsonSubTypes.Type(value = Command.PostChat.class, name = "chat"),
  @JsonSubTypes.Type(value = Command.EditChat.class, name = "editChat"),
  @JsonSubTypes.Type(value = Command.DeleteChat.class, name = "deleteChat"),
  @JsonSubTypes.Type(value = Command.ShowTyping.class, name = "typing"),
  @JsonSubTypes.Type(value = Command.React.class, name = "react"),
  @JsonSubTypes.Type(value = Command.Rename.class, name = "rename"),
  @JsonSubTypes.Type(value = Command.ChangeFace.class, name = "changeFace"),
  @JsonSubTypes.Type(value = Command.ChangeSettings.class, name = "settings"),
  @JsonSubTypes.Type(value = Command.PlanRoom.class, name = "planRoom"),
  @JsonSubTypes.Type(value = Command.ChangeRole.class, name = "role"),
  @JsonSubTypes.Type(value = Command.Undo.class, name = "undo"),
  @JsonSubTypes.Type(value = Command.StartNow.class, name = "startNow"),
  @JsonSubTypes.Type(value = Command.DontWait.class, name = "dontWait"),
  @JsonSubTypes.Type(value = Command.Remove.class, name = "remove"),
  @JsonSubTypes.Type(value = Command.TakeBackRemoval.class, name = "takeBackRemoval"),
  @JsonSubTypes.Type(value = Command.Admit.class, name = "admit"),
  @JsonSubTypes.Type(value = Command.TurnLinkOver.class, name = "turnLinkOver"),
  @JsonSubTypes.Type(value = Command.Pair.class, name = "pair"),
  @JsonSubTypes.Type(value = Command.Unpair.class, name = "unpair"),
  @JsonSubTypes.Type(value = Command.EndRoom.class, name = "endRoom"),
  @JsonSubTypes.Type(value = Command.Leave.class, name = "leave"),
})
public sealed interface ClientFrame
    permits ClientFrame.Hello, ClientFrame.Clock, ClientFrame.Report, Command {

  /// The first frame of a connection: who is coming, and with which keys.
  ///
  /// @param hostKey makes the bearer host (RM2)
  /// @param resume gives a seat back with what was missed (ST4)
  /// @param line whether its sender would wait in line when all seats are taken (ST1)
  /// @param companion the code that makes it the second device of a seat (ST7); a companion that
  ///   comes back says it again beside `resume`, so that it never becomes a newcomer
  /// @param face an emoji that a new seat shows (ST8); anything else is as if there were none, for
  ///   nobody stays outside over a face
  record Hello(
      String name,
      @Nullable String hostKey,
      @Nullable Resume resume,
      @Nullable Boolean line,
      @Nullable String companion,
      @Nullable String face)
      implements ClientFrame {
    public Hello {
      face = face != null && Emoji.isOne(face) ? face : null;
      line = Boolean.TRUE.equals(line) ? line : null; // said in one way only
      name = Text.line("name", name, Limits.NAME, RefusalCode.NAME_EMPTY);
      Limits.token("hostKey", hostKey);
      Limits.token("companion", companion);
    }

    /// One without a face.
    public Hello(
        String name,
        @Nullable String hostKey,
        @Nullable Resume resume,
        @Nullable Boolean line,
        @Nullable String companion) {
      this(name, hostKey, resume, line, companion, null);
    }

    /// One that asks for a seat, or a place in the line.
    public Hello(
        String name, @Nullable String hostKey, @Nullable Resume resume, @Nullable Boolean line) {
      this(name, hostKey, resume, line, null);
    }

    /// One that asks for a seat now or not at all.
    public Hello(String name, @Nullable String hostKey, @Nullable Resume resume) {
      this(name, hostKey, resume, null);
    }

    public boolean wouldWait() {
      return line != null;
    }

    @Override
    public String toString() {
      return "Hello[" + name + "]"; // keys and tokens never reach a log
    }
  }

  /// One exchange of clock readings; answered at once with [ServerFrame.ClockReply].
  record Clock(@JsonProperty(required = true) double t1Ms) implements ClientFrame {
    public Clock {
      Limits.timeMs("t1Ms", t1Ms);
    }
  }

  /// A member's player and clock as they are now, once in two seconds and on change.
  ///
  /// @param itemId the item it speaks of; none when nothing is on
  /// @param skewMs how far the film is from where it should be; positive is ahead
  /// @param bufferedMs how much lies ready beyond the position
  /// @param bufferedFromMs from where on it lies ready, at or before the position
  /// @param rttMs the smallest recent round trip
  /// @param deliveryMs how long an event takes to this member when it takes long
  /// @param clockErrorMs the bound of the clock's error
  /// @param seekMs how long a seek takes here
  /// @param startMs how long `play()` takes to move the picture
  /// @param durationMs how long the item is, once known
  /// @param corrections pulses and jumps since the item began
  /// @param stalls how often the film ran out of data since the item began; unknown of older pages
  /// @param why what keeps a suspended film from running, where the page can tell
  /// @param failure what became of an item that can't be had or played here (SO5)
  /// @param liveAtMs of a live stream, where this player would join it: Unix time by the
  ///   broadcast's own clock (`EXT-X-PROGRAM-DATE-TIME`), its edge less its target latency
  record Report(
      @Nullable ItemId itemId,
      Condition condition,
      @Nullable Double positionMs,
      @Nullable Double skewMs,
      @Nullable Double bufferedMs,
      @Nullable Double bufferedFromMs,
      @Nullable Double rttMs,
      @Nullable Double deliveryMs,
      @Nullable Double clockErrorMs,
      @Nullable Double seekMs,
      @Nullable Double startMs,
      @Nullable Double durationMs,
      @JsonProperty(required = true) int corrections,
      @Nullable Integer stalls,
      @Nullable Why why,
      @Nullable FailureCode failure,
      @Nullable Double liveAtMs)
      implements ClientFrame {
    public Report {
      condition = Limits.present("condition", condition);
      Limits.positionMs("positionMs", positionMs);
      Limits.timeMs("skewMs", skewMs);
      Limits.durationMs("bufferedMs", bufferedMs);
      Limits.positionMs("bufferedFromMs", bufferedFromMs);
      Limits.durationMs("rttMs", rttMs);
      Limits.durationMs("deliveryMs", deliveryMs);
      Limits.durationMs("clockErrorMs", clockErrorMs);
      Limits.durationMs("seekMs", seekMs);
      Limits.durationMs("startMs", startMs);
      Limits.durationMs("durationMs", durationMs);
      Limits.check(corrections >= 0, "corrections", "is a whole number from 0");
      Limits.check(stalls == null || stalls >= 0, "stalls", "is a whole number from 0");
      Limits.timeMs("liveAtMs", liveAtMs);
    }

    /// What a page says whose film is neither kept from running nor failed.
    public Report(
        @Nullable ItemId itemId,
        Condition condition,
        @Nullable Double positionMs,
        @Nullable Double skewMs,
        @Nullable Double bufferedMs,
        @Nullable Double bufferedFromMs,
        @Nullable Double rttMs,
        @Nullable Double deliveryMs,
        @Nullable Double clockErrorMs,
        @Nullable Double seekMs,
        @Nullable Double startMs,
        @Nullable Double durationMs,
        int corrections,
        @Nullable Integer stalls) {
      this(
          itemId,
          condition,
          positionMs,
          skewMs,
          bufferedMs,
          bufferedFromMs,
          rttMs,
          deliveryMs,
          clockErrorMs,
          seekMs,
          startMs,
          durationMs,
          corrections,
          stalls,
          null,
          null,
          null);
    }

    /// What an older page says: nothing of what lies behind the position, nor of stalls.
    public Report(
        @Nullable ItemId itemId,
        Condition condition,
        @Nullable Double positionMs,
        @Nullable Double skewMs,
        @Nullable Double bufferedMs,
        @Nullable Double rttMs,
        @Nullable Double deliveryMs,
        @Nullable Double clockErrorMs,
        @Nullable Double seekMs,
        @Nullable Double startMs,
        @Nullable Double durationMs,
        int corrections) {
      this(
          itemId,
          condition,
          positionMs,
          skewMs,
          bufferedMs,
          null,
          rttMs,
          deliveryMs,
          clockErrorMs,
          seekMs,
          startMs,
          durationMs,
          corrections,
          null);
    }
  }

  /// What a page that comes back still has: its token, and how far it had come.
  record Resume(String seatToken, String epoch, @JsonProperty(required = true) long seq) {
    public Resume {
      Limits.token("seatToken", Limits.present("seatToken", seatToken));
      Limits.token("epoch", Limits.present("epoch", epoch));
      Limits.seq("seq", seq);
    }

    @Override
    public String toString() {
      return "Resume[" + epoch + ", " + seq + "]";
    }
  }
}
