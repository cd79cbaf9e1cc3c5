package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
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
  @JsonSubTypes.Type(value = ServerFrame.Knocking.class, name = "knocking"),
  @JsonSubTypes.Type(value = ServerFrame.Knocks.class, name = "knocks"),
  @JsonSubTypes.Type(value = ServerFrame.NewLink.class, name = "newLink"),
  @JsonSubTypes.Type(value = ServerFrame.Paired.class, name = "paired"),
  @JsonSubTypes.Type(value = ServerFrame.Announcement.class, name = "announcement"),
  @JsonSubTypes.Type(value = Event.RoomMade.class, name = "roomMade"),
  @JsonSubTypes.Type(value = Event.RoomRestored.class, name = "roomRestored"),
  @JsonSubTypes.Type(value = Event.RoomEnded.class, name = "roomEnded"),
  @JsonSubTypes.Type(value = Event.MemberJoined.class, name = "memberJoined"),
  @JsonSubTypes.Type(value = Event.MemberAway.class, name = "memberAway"),
  @JsonSubTypes.Type(value = Event.MemberBack.class, name = "memberBack"),
  @JsonSubTypes.Type(value = Event.MemberLeft.class, name = "memberLeft"),
  @JsonSubTypes.Type(value = Event.RemovalTakenBack.class, name = "removalTakenBack"),
  @JsonSubTypes.Type(value = Event.CompanionChanged.class, name = "companionChanged"),
  @JsonSubTypes.Type(value = Event.LinkTurnedOver.class, name = "linkTurnedOver"),
  @JsonSubTypes.Type(value = Event.MemberRenamed.class, name = "memberRenamed"),
  @JsonSubTypes.Type(value = Event.FaceChanged.class, name = "faceChanged"),
  @JsonSubTypes.Type(value = Event.RoleChanged.class, name = "roleChanged"),
  @JsonSubTypes.Type(value = Event.DontWaitChanged.class, name = "dontWaitChanged"),
  @JsonSubTypes.Type(value = Event.SettingsChanged.class, name = "settingsChanged"),
  @JsonSubTypes.Type(value = Event.RoomPlanned.class, name = "roomPlanned"),
  @JsonSubTypes.Type(value = Event.ItemAdded.class, name = "itemAdded"),
  @JsonSubTypes.Type(value = Event.ItemRemoved.class, name = "itemRemoved"),
  @JsonSubTypes.Type(value = Event.ItemMoved.class, name = "itemMoved"),
  @JsonSubTypes.Type(value = Event.QueueCleared.class, name = "queueCleared"),
  @JsonSubTypes.Type(value = Event.QueueOrdered.class, name = "queueOrdered"),
  @JsonSubTypes.Type(value = Event.SkipVoted.class, name = "skipVoted"),
  @JsonSubTypes.Type(value = Event.CurrentChanged.class, name = "currentChanged"),
  @JsonSubTypes.Type(value = Event.PlaybackChanged.class, name = "playbackChanged"),
  @JsonSubTypes.Type(value = Event.ItemMeasured.class, name = "itemMeasured"),
  @JsonSubTypes.Type(value = Event.LiveFound.class, name = "liveFound"),
  @JsonSubTypes.Type(value = Event.CaptionsAdded.class, name = "captionsAdded"),
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
        ServerFrame.Knocking,
        ServerFrame.Knocks,
        ServerFrame.NewLink,
        ServerFrame.Paired,
        ServerFrame.Announcement,
        ServerFrame.Closing {

  /// A seat, and the room as it is at `seq`.
  ///
  /// @param epoch one life of the room's numbering
  /// @param clockId the clock that all server times of this process are read from
  /// @param seatToken gives this seat back (ST4)
  /// @param build which server answers
  /// @param roomId the id in the room's link by now; unknown of older servers (RM7)
  /// @param companion whether this connection is the second device of that seat (ST7)
  record Welcome(
      String epoch,
      long seq,
      String clockId,
      MemberId memberId,
      String seatToken,
      double nowMs,
      String build,
      RoomView room,
      @Nullable String roomId,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean companion)
      implements ServerFrame {
    @Override
    public String toString() {
      return "Welcome[" + memberId + " at " + seq + "]";
    }
  }

  /// The seat again; the events after the `seq` that was asked for follow.
  ///
  /// @param companion whether this connection is the second device of that seat (ST7)
  record Resumed(
      String epoch,
      long seq,
      String clockId,
      MemberId memberId,
      double nowMs,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean companion)
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
      @Nullable Double rttMs,
      @Nullable Why why,
      @Nullable FailureCode failure) {}

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

  /// To who has no seat: a host is asked whether they may come in (ST6).
  record Knocking() implements ServerFrame {}

  /// To hosts: who knocks; told when it changes, and to each who becomes one.
  record Knocks(List<Knock> knocks) implements ServerFrame {
    public Knocks {
      knocks = List.copyOf(knocks);
    }
  }

  record Knock(KnockId knockId, String name) {}

  /// To the host who turned the link over, and to nobody else (RM7).
  record NewLink(long ref, String roomId, String hostKey) implements ServerFrame {
    @Override
    public String toString() {
      return "NewLink[" + ref + "]"; // keys never reach a log
    }
  }

  /// To who asked for it: the code for a second device, good once and until then (ST7).
  record Paired(long ref, String code, double untilMs) implements ServerFrame {
    @Override
    public String toString() {
      return "Paired[" + ref + "]"; // codes never reach a log
    }
  }

  /// To everybody of a room, those before its door too: the operator of this server has something
  /// to say. Not kept (OE4).
  record Announcement(String text) implements ServerFrame {
    public Announcement {
      text = Text.line("text", text, Limits.ANNOUNCEMENT, RefusalCode.TEXT_EMPTY);
    }
  }

  /// The server is about to close this connection.
  record Closing(CloseCode code, String message, @Nullable Double retryAfterMs)
      implements ServerFrame {}
}
