package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened in a room. Numbered, kept, and folded in order by server and page alike; so an
/// event carries results (the whole new playback), never inputs, and folding it only assigns.
public sealed interface Event extends ServerFrame {
  Stamp stamp();

  /// The first event of every room.
  record RoomMade(@JsonUnwrapped Stamp stamp, Settings settings, int seats) implements Event {}

  /// The server was started anew, and the room goes on. Who is not connected yet has this long to
  /// come back.
  record RoomRestored(@JsonUnwrapped Stamp stamp, List<MemberId> away, double heldUntilMs)
      implements Event {
    public RoomRestored {
      away = List.copyOf(away);
    }
  }

  /// The last event of a room.
  record RoomEnded(@JsonUnwrapped Stamp stamp, EndReason reason) implements Event {}

  record MemberJoined(@JsonUnwrapped Stamp stamp, Member member) implements Event {}

  /// The connection dropped; the seat is held until then (ST3).
  record MemberAway(@JsonUnwrapped Stamp stamp, MemberId memberId, double heldUntilMs)
      implements Event {}

  record MemberBack(@JsonUnwrapped Stamp stamp, MemberId memberId) implements Event {}

  /// The seat is free again.
  record MemberLeft(@JsonUnwrapped Stamp stamp, MemberId memberId, LeaveReason reason)
      implements Event {}

  /// Somebody who was removed may come again (ST6).
  record RemovalTakenBack(@JsonUnwrapped Stamp stamp, MemberId memberId) implements Event {}

  /// Whether that seat has a second device; told again when another takes its place (ST7).
  record CompanionChanged(@JsonUnwrapped Stamp stamp, MemberId memberId, boolean on)
      implements Event {}

  /// The room has another link and another host key (RM7).
  ///
  /// @param roomId the id in its link from now on
  record LinkTurnedOver(@JsonUnwrapped Stamp stamp, String roomId) implements Event {}

  record MemberRenamed(@JsonUnwrapped Stamp stamp, MemberId memberId, String name)
      implements Event {}

  /// Another emoji stands for that member, or none (ST8).
  record FaceChanged(@JsonUnwrapped Stamp stamp, MemberId memberId, @Nullable String face)
      implements Event {}

  record RoleChanged(@JsonUnwrapped Stamp stamp, MemberId memberId, Role role) implements Event {}

  /// Whether the room is never to wait for that member (PB6).
  record DontWaitChanged(@JsonUnwrapped Stamp stamp, MemberId memberId, boolean on)
      implements Event {}

  record SettingsChanged(@JsonUnwrapped Stamp stamp, Settings settings) implements Event {}

  /// The room is to meet then, or has no plan any more (PL1).
  record RoomPlanned(@JsonUnwrapped Stamp stamp, @Nullable Plan plan) implements Event {}

  /// Something waits on the queue: last, or first.
  record ItemAdded(
      @JsonUnwrapped Stamp stamp,
      Item item,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean next)
      implements Event {}

  record ItemRemoved(@JsonUnwrapped Stamp stamp, ItemId itemId) implements Event {}

  /// A queued item has another place.
  ///
  /// @param afterItemId the one it comes after; none when it comes first
  record ItemMoved(@JsonUnwrapped Stamp stamp, ItemId itemId, @Nullable ItemId afterItemId)
      implements Event {}

  record QueueCleared(@JsonUnwrapped Stamp stamp) implements Event {}

  /// The queue has another order: it was shuffled, or a change of it was taken back (QU6).
  ///
  /// @param itemIds the whole queue
  /// @param back those of them that were gone
  record QueueOrdered(
      @JsonUnwrapped Stamp stamp,
      List<ItemId> itemIds,
      @Nullable List<Item> back,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean undone)
      implements Event {
    public QueueOrdered {
      itemIds = List.copyOf(itemIds);
      back = back == null || back.isEmpty() ? null : List.copyOf(back);
    }
  }

  /// Whether that member wants to go on to what comes next (QU3).
  record SkipVoted(@JsonUnwrapped Stamp stamp, MemberId memberId, boolean on) implements Event {}

  /// Another item is on.
  ///
  /// @param takenFromQueue the queued item it was, when it came from the queue
  /// @param backToQueue what comes next again, when a `next` was undone
  /// @param undone whether it takes a cue or a next back (PB9)
  /// @param formerPositionMs where the item before it stopped; none when that had come to its end
  /// @param voted whether it was voted to go on (QU3)
  record CurrentChanged(
      @JsonUnwrapped Stamp stamp,
      Item item,
      Playback playback,
      @Nullable ItemId takenFromQueue,
      @Nullable Item backToQueue,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean undone,
      @Nullable Double formerPositionMs,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean voted)
      implements Event {}

  /// The timeline changed, and why.
  record PlaybackChanged(@JsonUnwrapped Stamp stamp, Playback playback, PlaybackCause cause)
      implements Event {}

  /// The length of the current item is known, or known better (PB7).
  record ItemMeasured(@JsonUnwrapped Stamp stamp, ItemId itemId, double durationMs)
      implements Event {}

  /// The current item is a live stream, and this moment of the broadcast is its position 0 (PB17).
  record LiveFound(@JsonUnwrapped Stamp stamp, ItemId itemId, double liveOriginMs)
      implements Event {}

  /// A film that is on or comes next has other captions.
  ///
  /// @param captions all of them
  record CaptionsAdded(@JsonUnwrapped Stamp stamp, ItemId itemId, List<CaptionTrack> captions)
      implements Event {
    public CaptionsAdded {
      captions = List.copyOf(captions);
    }
  }

  record ChatPosted(@JsonUnwrapped Stamp stamp, ChatMessage message) implements Event {}

  record ChatEdited(@JsonUnwrapped Stamp stamp, MessageId messageId, String text) implements Event {
    @Override
    public String toString() {
      return "ChatEdited[" + messageId + "]"; // what people say never reaches a log
    }
  }

  record ChatDeleted(@JsonUnwrapped Stamp stamp, MessageId messageId) implements Event {}

  /// How the room reacted to places of the item that is on (RX3).
  ///
  /// @param buckets the whole new counts of the places that changed
  record ReactionsCounted(@JsonUnwrapped Stamp stamp, ItemId itemId, List<ReactionBucket> buckets)
      implements Event {
    public ReactionsCounted {
      buckets = List.copyOf(buckets);
    }
  }

  /// Why a seat was freed.
  enum LeaveReason {
    @JsonProperty("left")
    LEFT,
    @JsonProperty("expired")
    EXPIRED,
    /// A host showed them out (ST6).
    @JsonProperty("removed")
    REMOVED
  }

  /// Why a room ended.
  enum EndReason {
    @JsonProperty("ended")
    ENDED,
    @JsonProperty("empty")
    EMPTY,
    /// The operator of the server has closed it (OE3).
    @JsonProperty("closed")
    CLOSED
  }

  /// What changed the timeline, so that the page can say it in words.
  enum PlaybackCause {
    @JsonProperty("play")
    PLAY,
    @JsonProperty("pause")
    PAUSE,
    @JsonProperty("seek")
    SEEK,
    @JsonProperty("rate")
    RATE,
    /// A control was taken back (PB9).
    @JsonProperty("undo")
    UNDO,
    /// It was waiting, and somebody pressed start now (PB6).
    @JsonProperty("startNow")
    START_NOW,
    /// Fewer are waited for; the film starts when nobody is (PB5).
    @JsonProperty("ready")
    READY,
    /// It has waited as long as it may, and starts whoever is missing (PB5).
    @JsonProperty("waited")
    WAITED,
    /// Somebody's film stalled, in a room that waits for everyone (PB5).
    @JsonProperty("stalled")
    STALLED,
    /// The item came to its end.
    @JsonProperty("end")
    END,
    /// … and begins again, where the hosts have set that (QU2).
    @JsonProperty("again")
    AGAIN,
    /// Nobody was here (PB11).
    @JsonProperty("deserted")
    DESERTED
  }
}
