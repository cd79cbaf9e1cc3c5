package matinee.loadtest.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import matinee.protocol.ChatMessage;
import matinee.protocol.Event;
import matinee.protocol.Item;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.Playback;
import matinee.protocol.ReactionBucket;
import matinee.protocol.RemovedMember;
import matinee.protocol.RoomView;
import org.jspecify.annotations.Nullable;

/// One bot's picture of its room, folded from what it heard as PROTOCOL.md's table says; written
/// apart from the server's own fold, so that the two can be compared. Confined to its loop.
public final class Mirror {
  /// Twice what a `welcome` carries, so that the end of it can always be compared with one.
  private static final int KEPT = 400;

  private static final int WELCOME_MESSAGES = 200;
  private static final int NEARLY_FULL = 60 * 1_024;
  private static final int FRAME_OF_TEXT = 100;

  private static final Map<String, Function<RoomView, @Nullable Object>> PARTS =
      Map.of(
          "settings", RoomView::settings,
          "members", RoomView::members,
          "current", RoomView::current,
          "playback", RoomView::playback,
          "queue", RoomView::queue,
          "chat", RoomView::chat,
          "track", RoomView::track,
          "votes", RoomView::votes,
          "history", RoomView::history,
          "plan", RoomView::plan);

  private RoomView view;
  private long seq;

  public Mirror(RoomView view, long seq) {
    this.view = view;
    this.seq = seq;
  }

  public RoomView view() {
    return view;
  }

  public long seq() {
    return seq;
  }

  public @Nullable Playback playback() {
    return view.playback();
  }

  public @Nullable Member member(MemberId memberId) {
    return view.members().stream()
        .filter(member -> member.memberId().equals(memberId))
        .findFirst()
        .orElse(null);
  }

  public void fold(Event event) {
    seq = event.stamp().seq();
    view = folded(event);
  }

  private RoomView folded(Event event) {
    return switch (event) {
      case Event.RoomMade made -> view.with(made.settings());
      case Event.RoomEnded _, Event.LinkTurnedOver _ -> view;
      case Event.RoomRestored restored ->
          view.withMembers(
              view.members().stream()
                  .map(
                      one ->
                          restored.away().contains(one.memberId())
                              ? one.away(restored.heldUntilMs())
                              : one)
                  .toList());
      case Event.MemberJoined joined -> {
        List<Member> more = new ArrayList<>(view.members());
        more.add(joined.member());
        yield view.withMembers(more);
      }
      case Event.MemberAway away -> member(away.memberId(), one -> one.away(away.heldUntilMs()));
      case Event.MemberBack back -> member(back.memberId(), Member::here);
      case Event.MemberLeft left -> left(left);
      case Event.RemovalTakenBack back ->
          view.withRemoved(without(view.removed(), one -> one.memberId().equals(back.memberId())));
      case Event.CompanionChanged changed ->
          member(changed.memberId(), one -> one.withCompanion(changed.on()));
      case Event.MemberRenamed renamed ->
          member(renamed.memberId(), one -> one.withName(renamed.name()));
      case Event.FaceChanged changed ->
          member(changed.memberId(), one -> one.withFace(changed.face()));
      case Event.RoleChanged changed ->
          member(changed.memberId(), one -> one.withRole(changed.role()));
      case Event.DontWaitChanged changed ->
          member(changed.memberId(), one -> one.withDontWait(changed.on()));
      case Event.SettingsChanged changed ->
          changed.settings().voteToSkip()
              ? view.with(changed.settings())
              : view.with(changed.settings()).withVotes(List.of());
      case Event.RoomPlanned planned -> view.withPlan(planned.plan());
      case Event.ItemAdded added -> MirroredQueue.added(view, added);
      case Event.ItemRemoved removed -> MirroredQueue.removed(view, removed);
      case Event.ItemMoved moved -> MirroredQueue.moved(view, moved);
      case Event.QueueCleared _ -> view.withQueue(List.of()).withVotes(List.of());
      case Event.QueueOrdered ordered -> MirroredQueue.ordered(view, ordered);
      case Event.SkipVoted voted -> MirroredQueue.voted(view, voted);
      case Event.CurrentChanged changed -> MirroredQueue.current(view, changed);
      case Event.PlaybackChanged changed -> playback(changed.playback());
      case Event.ItemMeasured measured -> measured(measured);
      case Event.LiveFound found -> live(found);
      case Event.CaptionsAdded added -> captioned(added);
      case Event.ChatPosted posted -> {
        List<ChatMessage> longer = new ArrayList<>(view.chat());
        longer.add(posted.message());
        yield view.withChat(
            longer.size() > KEPT ? longer.subList(KEPT / 2, longer.size()) : longer);
      }
      case Event.ChatEdited edited ->
          view.withChat(
              view.chat().stream()
                  .map(
                      one ->
                          one.messageId().equals(edited.messageId())
                              ? one.edited(edited.text(), edited.stamp().atMs())
                              : one)
                  .toList());
      case Event.ChatDeleted deleted ->
          view.withChat(without(view.chat(), one -> one.messageId().equals(deleted.messageId())));
      case Event.ReactionsCounted counted -> counted(counted);
    };
  }

  private RoomView member(MemberId memberId, UnaryOperator<Member> change) {
    return view.withMembers(
        view.members().stream()
            .map(one -> one.memberId().equals(memberId) ? change.apply(one) : one)
            .toList());
  }

  private RoomView left(Event.MemberLeft left) {
    Member gone = member(left.memberId());
    List<RemovedMember> removed = new ArrayList<>(view.removed());
    if (gone != null && left.reason() == Event.LeaveReason.REMOVED) {
      removed.add(new RemovedMember(gone.memberId(), gone.name()));
    }
    return view.withMembers(without(view.members(), one -> one.memberId().equals(left.memberId())))
        .withRemoved(removed)
        .withVotes(without(view.votes(), left.memberId()::equals));
  }

  private RoomView playback(Playback playback) {
    return view.with(Objects.requireNonNull(view.current()), playback);
  }

  private RoomView measured(Event.ItemMeasured measured) {
    Item current = view.current();
    return current != null && current.itemId().equals(measured.itemId())
        ? view.with(
            current.measured(measured.durationMs()), Objects.requireNonNull(view.playback()))
        : view;
  }

  private RoomView live(Event.LiveFound found) {
    Item current = view.current();
    return current != null && current.itemId().equals(found.itemId())
        ? view.with(current.live(found.liveOriginMs()), Objects.requireNonNull(view.playback()))
        : view;
  }

  private RoomView captioned(Event.CaptionsAdded added) {
    RoomView queued =
        view.withQueue(
            view.queue().stream()
                .map(
                    one ->
                        one.itemId().equals(added.itemId())
                            ? one.withCaptions(added.captions())
                            : one)
                .toList());
    Item current = view.current();
    return current != null && current.itemId().equals(added.itemId())
        ? queued.with(
            current.withCaptions(added.captions()), Objects.requireNonNull(view.playback()))
        : queued;
  }

  private RoomView counted(Event.ReactionsCounted counted) {
    Item current = view.current();
    if (current == null || !current.itemId().equals(counted.itemId())) {
      return view;
    }
    List<ReactionBucket> track = new ArrayList<>(view.track());
    for (ReactionBucket bucket : counted.buckets()) {
      track.removeIf(old -> old.fromMs() == bucket.fromMs());
      track.add(bucket);
    }
    track.sort((a, b) -> Double.compare(a.fromMs(), b.fromMs()));
    return view.withTrack(track);
  }

  static <T> List<T> without(List<T> all, Predicate<T> which) {
    return all.stream().filter(which.negate()).toList();
  }

  /// Where it differs from a snapshot of the same seq; nothing when they are the same room. A
  /// snapshot that is full carries the newest messages only.
  @Nullable String differenceTo(RoomView snapshot) {
    int more = view.chat().size() - snapshot.chat().size();
    if (more > 0 && !isFull(snapshot.chat())) {
      return "chat: " + more + " messages are not there";
    }
    RoomView mine = view.withChat(latest(view.chat(), snapshot.chat().size()));
    RoomView theirs = snapshot.withChat(latest(snapshot.chat(), view.chat().size()));
    for (var part : PARTS.entrySet()) {
      Object heard = part.getValue().apply(mine);
      Object is = part.getValue().apply(theirs);
      if (!Objects.equals(heard, is)) {
        return part.getKey() + ": heard " + heard + ", is " + is;
      }
    }
    return null;
  }

  /// CH2: 200 messages, or 64 KiB of them.
  private static boolean isFull(List<ChatMessage> chat) {
    int characters = chat.stream().mapToInt(one -> one.text().length() + FRAME_OF_TEXT).sum();
    return chat.size() >= WELCOME_MESSAGES || characters >= NEARLY_FULL;
  }

  private static List<ChatMessage> latest(List<ChatMessage> chat, int most) {
    return chat.subList(Math.max(0, chat.size() - most), chat.size());
  }
}
