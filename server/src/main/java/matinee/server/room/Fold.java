package matinee.server.room;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import matinee.protocol.Event;
import matinee.protocol.GrowingList;
import matinee.protocol.Item;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.ReactionBucket;
import matinee.protocol.RemovedMember;
import matinee.protocol.RoomView;

/// Folds an event into the room as it is shown. The page's `evolve` does the same, held to the same
/// fixtures; so this only assigns, and never refuses.
public final class Fold {
  /// The page folds the same events and keeps as many, so this is part of the fold and no setting.
  static final int CHAT_KEPT = 1_000;

  /// So many removals are shown and can be taken back with a tap (ST6); a part of the fold too.
  static final int REMOVED_SHOWN = 64;

  private Fold() {}

  public static RoomView evolve(RoomView view, Event event) {
    return switch (event) {
      case Event.RoomMade made -> RoomView.empty(made.settings(), made.seats());
      case Event.RoomRestored restored -> restored(view, restored);
      case Event.RoomEnded _ -> view;
      case Event.MemberJoined joined -> view.withMembers(plus(view.members(), joined.member()));
      case Event.MemberAway away ->
          member(view, away.memberId(), member -> member.away(away.heldUntilMs()));
      case Event.MemberBack back -> member(view, back.memberId(), Member::here);
      case Event.MemberLeft left -> left(view, left);
      case Event.RemovalTakenBack back -> view.withRemoved(without(view.removed(), back));
      case Event.CompanionChanged changed ->
          member(view, changed.memberId(), member -> member.withCompanion(changed.on()));
      case Event.LinkTurnedOver _ -> view; // the page's address is no part of the room
      case Event.MemberRenamed renamed ->
          member(view, renamed.memberId(), member -> member.withName(renamed.name()));
      case Event.FaceChanged changed ->
          member(view, changed.memberId(), member -> member.withFace(changed.face()));
      case Event.RoleChanged changed ->
          member(view, changed.memberId(), member -> member.withRole(changed.role()));
      case Event.DontWaitChanged changed ->
          member(view, changed.memberId(), member -> member.withDontWait(changed.on()));
      case Event.SettingsChanged changed -> settings(view, changed);
      case Event.RoomPlanned planned -> view.withPlan(planned.plan());
      case Event.ItemAdded added -> QueueFold.added(view, added);
      case Event.ItemRemoved removed -> QueueFold.removed(view, removed.itemId());
      case Event.ItemMoved moved -> QueueFold.moved(view, moved);
      case Event.QueueCleared _ -> QueueFold.cleared(view);
      case Event.QueueOrdered ordered -> QueueFold.ordered(view, ordered);
      case Event.SkipVoted voted -> QueueFold.voted(view, voted);
      case Event.CurrentChanged changed -> QueueFold.current(view, changed);
      case Event.PlaybackChanged changed -> playback(view, changed);
      case Event.ItemMeasured measured -> measured(view, measured);
      case Event.LiveFound found -> live(view, found);
      case Event.CaptionsAdded added -> captioned(view, added);
      case Event.ChatPosted posted ->
          view.withChat(GrowingList.copyOf(view.chat()).plus(posted.message(), CHAT_KEPT));
      case Event.ChatEdited edited -> edited(view, edited);
      case Event.ChatDeleted deleted ->
          view.withChat(
              view.chat().stream()
                  .filter(message -> !message.messageId().equals(deleted.messageId()))
                  .toList());
      case Event.ReactionsCounted counted -> counted(view, counted);
    };
  }

  private static RoomView member(RoomView view, MemberId memberId, UnaryOperator<Member> change) {
    return view.withMembers(
        view.members().stream()
            .map(member -> member.memberId().equals(memberId) ? change.apply(member) : member)
            .toList());
  }

  private static RoomView restored(RoomView view, Event.RoomRestored restored) {
    return view.withMembers(
        view.members().stream()
            .map(
                member ->
                    restored.away().contains(member.memberId())
                        ? member.away(restored.heldUntilMs())
                        : member)
            .toList());
  }

  private static RoomView left(RoomView view, Event.MemberLeft left) {
    List<RemovedMember> removed = view.removed();
    List<Member> others = new ArrayList<>();
    for (Member member : view.members()) {
      if (!member.memberId().equals(left.memberId())) {
        others.add(member);
      } else if (left.reason() == Event.LeaveReason.REMOVED) {
        removed = plus(removed, new RemovedMember(member.memberId(), member.name()));
      }
    }
    return view.withMembers(others)
        .withRemoved(latest(removed, REMOVED_SHOWN))
        .withVotes(view.votes().stream().filter(one -> !one.equals(left.memberId())).toList());
  }

  private static List<RemovedMember> without(
      List<RemovedMember> removed, Event.RemovalTakenBack back) {
    return removed.stream().filter(one -> !one.memberId().equals(back.memberId())).toList();
  }

  private static RoomView settings(RoomView view, Event.SettingsChanged changed) {
    RoomView next = view.with(changed.settings());
    return changed.settings().voteToSkip() ? next : next.withVotes(List.of());
  }

  private static RoomView playback(RoomView view, Event.PlaybackChanged changed) {
    Item item = view.current();
    return item == null ? view : view.with(item, changed.playback());
  }

  private static RoomView measured(RoomView view, Event.ItemMeasured measured) {
    Item item = view.current();
    return item == null || view.playback() == null || !item.itemId().equals(measured.itemId())
        ? view
        : view.with(item.measured(measured.durationMs()), view.playback());
  }

  private static RoomView live(RoomView view, Event.LiveFound found) {
    Item item = view.current();
    return item == null || view.playback() == null || !item.itemId().equals(found.itemId())
        ? view
        : view.with(item.live(found.liveOriginMs()), view.playback());
  }

  private static RoomView captioned(RoomView view, Event.CaptionsAdded added) {
    UnaryOperator<Item> change =
        item -> item.itemId().equals(added.itemId()) ? item.withCaptions(added.captions()) : item;
    RoomView queued = view.withQueue(view.queue().stream().map(change).toList());
    Item current = view.current();
    return current == null || view.playback() == null
        ? queued
        : queued.with(change.apply(current), view.playback());
  }

  private static RoomView edited(RoomView view, Event.ChatEdited edited) {
    return view.withChat(
        view.chat().stream()
            .map(
                message ->
                    message.messageId().equals(edited.messageId())
                        ? message.edited(edited.text(), edited.stamp().atMs())
                        : message)
            .toList());
  }

  private static RoomView counted(RoomView view, Event.ReactionsCounted counted) {
    Item item = view.current();
    if (item == null || !item.itemId().equals(counted.itemId())) {
      return view;
    }
    SortedMap<Double, ReactionBucket> track = new TreeMap<>();
    view.track().forEach(bucket -> track.put(bucket.fromMs(), bucket));
    counted.buckets().forEach(bucket -> track.put(bucket.fromMs(), bucket));
    return view.withTrack(List.copyOf(track.values()));
  }

  private static <T> List<T> latest(List<T> list, int most) {
    return list.size() <= most ? list : list.subList(list.size() - most, list.size());
  }

  private static <T> List<T> plus(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list.size() + 1);
    longer.addAll(list);
    longer.add(last);
    return longer;
  }
}
