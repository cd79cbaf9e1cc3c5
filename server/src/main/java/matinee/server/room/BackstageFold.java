package matinee.server.room;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import matinee.protocol.Connection;
import matinee.protocol.Event;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.Playback;
import matinee.protocol.PlaybackState;
import matinee.protocol.Role;
import matinee.protocol.RoomView;
import matinee.protocol.Stamp;
import org.jspecify.annotations.Nullable;

/// Folds a fact into what the room keeps to itself. Like [Fold] it only assigns.
final class BackstageFold {
  private BackstageFold() {}

  static Backstage evolve(RoomView before, RoomView after, Backstage backstage, Fact fact) {
    Stamp stamp = fact.event().stamp();
    Backstage next = noted(backstage, before, fact);
    next = planned(next, fact.event());
    next = presence(next, after, stamp.atMs());
    MemberId by = stamp.by();
    Long ref = stamp.ref();
    if (by == null || ref == null || before.member(by) == null) {
      return next;
    }
    return stamp.companion()
        ? next.withCompanionsOutcome(by, ref, stamp.seq())
        : next.withOutcome(by, ref, stamp.seq());
  }

  private static Backstage noted(Backstage backstage, RoomView before, Fact fact) {
    Stamp stamp = fact.event().stamp();
    return switch (fact.event()) {
      case Event.RoomMade _, Event.LinkTurnedOver _ ->
          fact.secret() instanceof Fact.Secret.Link link ? backstage.withLink(link) : backstage;
      case Event.RoomRestored _ -> // what lasted while the server was gone begins now
          backstage.copy().nobodyHereSince(null).emptySince(null).build();
      case Event.MemberJoined joined -> joined(backstage, joined, fact.secret());
      case Event.MemberBack _ ->
          fact.secret() instanceof Fact.Secret.Seen seen
              ? backstage.with(backstage.doorBook().seen(seen.memberId(), seen.trace()))
              : backstage;
      case Event.MemberLeft left ->
          fact.secret() instanceof Fact.Secret.Removal removal
              ? backstage.withRemoval(removal)
              : backstage.withoutSeat(left.memberId(), roleOf(before, left.memberId()));
      case Event.RemovalTakenBack back ->
          backstage.with(backstage.doorBook().takenBack(back.memberId()));
      case Event.CompanionChanged changed ->
          backstage.with(accompanied(backstage.doorBook(), changed, fact.secret()));
      case Event.RoleChanged changed ->
          changed.role() == Role.HOST ? hosted(backstage, changed) : backstage;
      case Event.ItemAdded added ->
          backstage
              .copy()
              .itemSeen(added.item().itemId().value())
              .queueChanged(stamp.seq(), stamp.by())
              .build();
      case Event.ItemRemoved _, Event.ItemMoved _, Event.QueueCleared _, Event.QueueOrdered _ ->
          backstage
              .copy()
              .queueChanged(stamp.seq(), stamp.by())
              .undoableQueue(UndoRules.undoableQueue(before, fact.event()))
              .build();
      case Event.CurrentChanged changed ->
          queued(waited(backstage.copy(), changed.playback(), stamp.atMs()), changed)
              .itemSeen(changed.item().itemId().value())
              .jumped(stamp.seq(), stamp.by())
              .undoable(UndoRules.undoable(before, changed))
              .build();
      case Event.PlaybackChanged changed -> moved(backstage, before, changed);
      case Event.ChatPosted posted ->
          backstage.copy().messageSeen(posted.message().messageId().value()).build();
      case Event.RoomEnded _ -> backstage.copy().end().build();
      case Event.MemberAway _,
          Event.MemberRenamed _,
          Event.FaceChanged _,
          Event.RoomPlanned _,
          Event.DontWaitChanged _,
          Event.SettingsChanged _,
          Event.SkipVoted _,
          Event.ItemMeasured _,
          Event.LiveFound _,
          Event.CaptionsAdded _,
          Event.ChatEdited _,
          Event.ChatDeleted _,
          Event.ReactionsCounted _ ->
          backstage;
    };
  }

  /// The link is part of what a calendar says, so turning it over changes that too.
  private static Backstage planned(Backstage backstage, Event event) {
    Stamp stamp = event.stamp();
    if (event instanceof Event.RoomPlanned planned) {
      return backstage
          .copy()
          .planning(
              planned.plan() == null ? null : new Planning(stamp.seq(), stamp.atMs(), stamp.atMs()))
          .build();
    }
    Planning planning = backstage.planning();
    if (planning != null && event instanceof Event.LinkTurnedOver) {
      return backstage.copy().planning(planning.changed(stamp.seq(), stamp.atMs())).build();
    }
    if (planning != null && event instanceof Event.MemberLeft) {
      return backstage.copy().planning(planning.left(stamp.atMs())).build();
    }
    return backstage;
  }

  private static Backstage moved(
      Backstage backstage, RoomView before, Event.PlaybackChanged changed) {
    Stamp stamp = changed.stamp();
    BackstageCopy copy = waited(backstage.copy(), changed.playback(), stamp.atMs());
    return switch (changed.cause()) {
      case SEEK, UNDO ->
          copy.undoable(UndoRules.undoable(before, changed))
              .jumped(stamp.seq(), stamp.by())
              .build();
      case AGAIN -> copy.undoable(null).jumped(stamp.seq(), null).build();
      case PLAY, PAUSE, RATE, END, DESERTED ->
          copy.undoable(UndoRules.undoable(before, changed)).build();
      case STALLED -> copy.stallWaited(stamp.atMs()).build();
      case START_NOW, READY, WAITED ->
          copy.build(); // what was pressed before has only come to pass
    };
  }

  private static BackstageCopy queued(BackstageCopy copy, Event.CurrentChanged changed) {
    Stamp stamp = changed.stamp();
    return changed.takenFromQueue() == null && changed.backToQueue() == null
        ? copy
        : copy.queueChanged(stamp.seq(), stamp.by());
  }

  private static BackstageCopy waited(BackstageCopy copy, Playback playback, double atMs) {
    return playback.state() == PlaybackState.WAITING ? copy.waitTold(atMs) : copy;
  }

  /// Whoever made somebody else host did so on purpose; whoever takes the place back has it back. A
  /// succession in somebody's absence changes neither.
  private static Backstage hosted(Backstage backstage, Event.RoleChanged changed) {
    MemberId by = changed.stamp().by();
    Set<MemberId> gaveAway = new HashSet<>(backstage.gaveAway());
    gaveAway.remove(changed.memberId());
    DoorBook book = backstage.doorBook();
    if (by != null && by.equals(changed.memberId())) {
      book = book.keyShown(by); // there is no other way to make oneself host
    } else if (by != null) {
      gaveAway.add(by);
    }
    return backstage.copy().hostSat().gaveAway(gaveAway).doorBook(book).build();
  }

  private static DoorBook accompanied(
      DoorBook book, Event.CompanionChanged changed, Fact.@Nullable Secret secret) {
    MemberId memberId = changed.memberId();
    return secret instanceof Fact.Secret.CompanionToken token
        ? book.seen(memberId, token.trace())
            .accompanied(memberId, new DoorBook.Companion(token.hash(), Outcomes.NONE))
        : book.alone(memberId);
  }

  private static Backstage joined(
      Backstage backstage, Event.MemberJoined joined, Fact.@Nullable Secret secret) {
    BackstageCopy copy = backstage.copy().memberSeen(joined.member().memberId().value());
    if (joined.member().role() == Role.HOST) {
      copy.hostSat();
    }
    Backstage next = copy.build();
    return secret instanceof Fact.Secret.SeatToken seat ? next.withSeat(seat) : next;
  }

  private static Backstage presence(Backstage backstage, RoomView after, double atMs) {
    boolean nobodyHere = !isAnybodyHere(after);
    boolean empty = after.members().isEmpty();
    Double nobodySince = since(nobodyHere, backstage.nobodyHereSinceMs(), atMs);
    Double emptySince = since(empty, backstage.emptySinceMs(), atMs);
    if (Objects.equals(nobodySince, backstage.nobodyHereSinceMs())
        && Objects.equals(emptySince, backstage.emptySinceMs())) {
      return backstage; // as after nearly every event
    }
    return backstage.copy().nobodyHereSince(nobodySince).emptySince(emptySince).build();
  }

  private static boolean isAnybodyHere(RoomView view) {
    for (Member member : view.members()) {
      if (member.connection() == Connection.HERE) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Double since(boolean holds, @Nullable Double sinceMs, double atMs) {
    if (!holds) {
      return null;
    }
    return sinceMs == null ? (Double) atMs : sinceMs;
  }

  private static Role roleOf(RoomView view, MemberId memberId) {
    Member member = view.member(memberId);
    return member == null ? Role.GUEST : member.role();
  }
}
