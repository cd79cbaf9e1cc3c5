package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The room as its members see it: the snapshot in `welcome`, and what the events are folded into
/// on both sides. No secret can be reached from it.
///
/// @param seats how many seats there are
/// @param members who sits in them, in order of arrival
/// @param current the item that is on
/// @param playback where it is; there exactly when `current` is
/// @param queue what comes next
/// @param chat oldest first
/// @param track how the room reacted to the item that is on, place by place (RX3)
/// @param removed who was shown out and may be let in again, latest last (ST6)
/// @param votes who wants to go on to what comes next (QU3)
/// @param history what was on before, latest last (QU5)
/// @param plan when its people mean to meet (PL1)
public record RoomView(
    Settings settings,
    int seats,
    List<Member> members,
    @Nullable Item current,
    @Nullable Playback playback,
    List<Item> queue,
    List<ChatMessage> chat,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReactionBucket> track,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RemovedMember> removed,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MemberId> votes,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PastItem> history,
    @Nullable Plan plan) {
  public RoomView {
    members = List.copyOf(members);
    queue = List.copyOf(queue);
    chat = GrowingList.copyOf(chat);
    track = track == null ? List.of() : List.copyOf(track); // older snapshots have none
    removed = removed == null ? List.of() : List.copyOf(removed);
    votes = votes == null ? List.of() : List.copyOf(votes);
    history = history == null ? List.of() : List.copyOf(history);
  }

  /// The room before anybody came.
  public static RoomView empty(Settings settings, int seats) {
    return new RoomView(
        settings, seats, List.of(), null, null, List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), null);
  }

  public @Nullable Member member(MemberId memberId) {
    for (Member member : members) {
      if (member.memberId().equals(memberId)) {
        return member;
      }
    }
    return null;
  }

  public RoomView with(Settings newSettings) {
    return new RoomView(
        newSettings,
        seats,
        members,
        current,
        playback,
        queue,
        chat,
        track,
        removed,
        votes,
        history,
        plan);
  }

  public RoomView withMembers(List<Member> newMembers) {
    return new RoomView(
        settings,
        seats,
        newMembers,
        current,
        playback,
        queue,
        chat,
        track,
        removed,
        votes,
        history,
        plan);
  }

  public RoomView with(Item newCurrent, Playback newPlayback) {
    return new RoomView(
        settings,
        seats,
        members,
        newCurrent,
        newPlayback,
        queue,
        chat,
        track,
        removed,
        votes,
        history,
        plan);
  }

  public RoomView withQueue(List<Item> newQueue) {
    return new RoomView(
        settings, seats, members, current, playback, newQueue, chat, track, removed, votes, history,
        plan);
  }

  public RoomView withChat(List<ChatMessage> newChat) {
    return new RoomView(
        settings, seats, members, current, playback, queue, newChat, track, removed, votes, history,
        plan);
  }

  public RoomView withTrack(List<ReactionBucket> newTrack) {
    return new RoomView(
        settings, seats, members, current, playback, queue, chat, newTrack, removed, votes, history,
        plan);
  }

  public RoomView withRemoved(List<RemovedMember> newRemoved) {
    return new RoomView(
        settings,
        seats,
        members,
        current,
        playback,
        queue,
        chat,
        track,
        newRemoved,
        votes,
        history,
        plan);
  }

  public RoomView withVotes(List<MemberId> newVotes) {
    return new RoomView(
        settings, seats, members, current, playback, queue, chat, track, removed, newVotes, history,
        plan);
  }

  public RoomView withHistory(List<PastItem> newHistory) {
    return new RoomView(
        settings,
        seats,
        members,
        current,
        playback,
        queue,
        chat,
        track,
        removed,
        votes,
        newHistory,
        plan);
  }

  public RoomView withPlan(@Nullable Plan newPlan) {
    return new RoomView(
        settings, seats, members, current, playback, queue, chat, track, removed, votes, history,
        newPlan);
  }
}
