package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything the server may say: the numbered events, and the frames that pass and are not kept.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ServerFrame.Welcome.class, name = "welcome"),
  @JsonSubTypes.Type(value = ServerFrame.Resumed.class, name = "resumed"),
  @JsonSubTypes.Type(value = ServerFrame.ClockReply.class, name = "clock"),
  @JsonSubTypes.Type(value = ServerFrame.Done.class, name = "done"),
  @JsonSubTypes.Type(value = ServerFrame.Refused.class, name = "refused"),
  @JsonSubTypes.Type(value = ServerFrame.Reaction.class, name = "reaction"),
  @JsonSubTypes.Type(value = ServerFrame.Presence.class, name = "presence"),
  @JsonSubTypes.Type(value = ServerFrame.Typing.class, name = "typing"),
  @JsonSubTypes.Type(value = ServerFrame.Lined.class, name = "lined"),
  @JsonSubTypes.Type(value = ServerFrame.Line.class, name = "line"),
  @JsonSubTypes.Type(value = ServerFrame.Closing.class, name = "closing"),
  @JsonSubTypes.Type(value = Event.RoomMade.class, name = "roomMade"),
  @JsonSubTypes.Type(value = Event.RoomRestored.class, name = "roomRestored"),
  @JsonSubTypes.Type(value = Event.RoomEnded.class, name = "roomEnded"),
  @JsonSubTypes.Type(value = Event.MemberJoined.class, name = "memberJoined"),
  @JsonSubTypes.Type(value = Event.MemberAway.class, name = "memberAway"),
  @JsonSubTypes.Type(value = Event.MemberBack.class, name = "memberBack"),
  @JsonSubTypes.Type(value = Event.MemberLeft.class, name = "memberLeft"),
  @JsonSubTypes.Type(value = Event.MemberRenamed.class, name = "memberRenamed"),
  @JsonSubTypes.Type(value = Event.RoleChanged.class, name = "roleChanged"),
  @JsonSubTypes.Type(value = Event.DontWaitChanged.class, name = "dontWaitChanged"),
  @JsonSubTypes.Type(value = Event.SettingsChanged.class, name = "settingsChanged"),
  @JsonSubTypes.Type(value = Event.ItemAdded.class, name = "itemAdded"),
  @JsonSubTypes.Type(value = Event.ItemRemoved.class, name = "itemRemoved"),
  @JsonSubTypes.Type(value = Event.CurrentChanged.class, name = "currentChanged"),
  @JsonSubTypes.Type(value = Event.PlaybackChanged.class, name = "playbackChanged"),
  @JsonSubTypes.Type(value = Event.ItemMeasured.class, name = "itemMeasured"),
  @JsonSubTypes.Type(value = Event.ChatPosted.class, name = "chatPosted"),
  @JsonSubTypes.Type(value = Event.ChatEdited.class, name = "chatEdited"),
  @JsonSubTypes.Type(value = Event.ChatDeleted.class, name = "chatDeleted"),
  @JsonSubTypes.Type(value = Event.ReactionsCounted.class, name = "reactionsCounted"),
})
public sealed interface ServerFrame
    permits Event,
        ServerFrame.Welcome,
        ServerFrame.Resumed,
        ServerFrame.ClockReply,
        ServerFrame.Done,
        ServerFrame.Refused,
        ServerFrame.Reaction,
        ServerFrame.Presence,
        ServerFrame.Typing,
        ServerFrame.Lined,
        ServerFrame.Line,
        ServerFrame.Closing {

  /// A seat, and the room as it is at `seq`.
  ///
  /// @param epoch one life of the room's numbering
  /// @param clockId the clock that all server times of this process are read from
  /// @param seatToken gives this seat back (ST4)
  /// @param build which server answers
  record Welcome(
      String epoch,
      long seq,
      String clockId,
      MemberId memberId,
      String seatToken,
      double nowMs,
      String build,
      RoomView room)
      implements ServerFrame {
    @Override
    public String toString() {
      return "Welcome[" + memberId + " at " + seq + "]";
    }
  }

  /// The seat again; the events after the `seq` that was asked for follow.
  record Resumed(String epoch, long seq, String clockId, MemberId memberId, double nowMs)
      implements ServerFrame {}

  /// The server's half of a clock exchange.
  ///
  /// @param t1Ms as it was sent
  /// @param t2Ms server time when the first byte of the probe was seen
  /// @param t3Ms server time when this reply was handed to the socket
  record ClockReply(double t1Ms, double t2Ms, double t3Ms, String clockId) implements ServerFrame {}

  /// The command is carried out; its events are those up to `seq`.
  record Done(long ref, long seq) implements ServerFrame {}

  /// The command changed nothing.
  record Refused(@Nullable Long ref, RefusalCode code, String message) implements ServerFrame {}

  /// One emoji for everybody, thrown at this place of that item; not kept (RX2).
  record Reaction(MemberId by, String emoji, @Nullable ItemId itemId, @Nullable Double positionMs)
      implements ServerFrame {}

  /// How the members' players are doing; sent only when it changed, at most once a second.
  record Presence(List<MemberPresence> members) implements ServerFrame {
    public Presence {
      members = List.copyOf(members);
    }
  }

  record MemberPresence(
      MemberId memberId,
      Condition condition,
      @Nullable Double skewMs,
      @Nullable Double clockErrorMs,
      @Nullable Double rttMs) {}

  /// Somebody is writing a message; good for some seconds (CH5).
  record Typing(MemberId by) implements ServerFrame {}

  /// To who has no seat: the place in the line, from 1; told again when it changes (ST1).
  record Lined(int place) implements ServerFrame {}

  /// To those who have a seat: who waits for one, first in line first.
  record Line(List<String> names) implements ServerFrame {
    public Line {
      names = List.copyOf(names);
    }
  }

  /// The server is about to close this connection.
  record Closing(CloseCode code, String message, @Nullable Double retryAfterMs)
      implements ServerFrame {}
}
