package matinee.server.room;

import java.util.List;
import java.util.function.Predicate;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Command;
import matinee.protocol.Condition;
import matinee.protocol.Event;
import matinee.protocol.Event.PlaybackCause;
import matinee.protocol.Item;
import matinee.protocol.ItemId;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.Playback;
import matinee.protocol.PlaybackState;
import matinee.protocol.RefusalCode;
import org.jspecify.annotations.Nullable;

/// Waiting for the unready, with a limit and with names (PB5, PB6). Whom a room waits for is in its
/// playback and only ever gets less, so that nobody who comes later makes it wait, and nobody whose
/// film comes and goes.
final class WaitRules {
  private WaitRules() {}

  /// A start where the film is held: at once when everybody stands on that frame.
  static Playback whenThere(Draft draft, Playback start) {
    List<MemberId> known = Readiness.known(draft.room(), draft.readings());
    return wait(draft, start, notThere(draft, known, start), Patience.MOVE_MS);
  }

  /// A start somewhere else: at once when everybody has that place; else when all stand there.
  static Playback whenReached(Draft draft, Playback start, Item item) {
    List<MemberId> known = Readiness.known(draft.room(), draft.readings());
    Predicate<MemberId> reaches =
        memberId -> Readiness.reaches(draft.readings().get(memberId), item, start.positionMs());
    List<MemberId> missing =
        known.stream().allMatch(reaches) ? List.of() : notThere(draft, known, start);
    return wait(draft, start, missing, Patience.MOVE_MS);
  }

  /// The start of another item: nobody has it yet.
  static Playback whenLoaded(Draft draft, Playback start) {
    return start.state() == PlaybackState.PLAYING
        ? wait(draft, start, Readiness.all(draft.room(), draft.readings()), Patience.ITEM_MS)
        : start;
  }

  static Decision startNow(Draft draft) {
    Playback now = draft.room().view().playback();
    if (now == null) {
      return new Decision.Refused(RefusalCode.NOTHING_ON, "nothing is on");
    }
    return switch (now.state()) {
      case HELD -> new Decision.Refused(RefusalCode.NOT_WAITING, "the room waits for nobody");
      case PLAYING -> Decision.Happened.NOTHING;
      case WAITING -> {
        Playback start = start(draft, now);
        draft.add(stamp -> new Event.PlaybackChanged(stamp, start, PlaybackCause.START_NOW));
        yield draft.happened();
      }
    };
  }

  static Decision dontWait(Draft draft, Member member, Command.DontWait command) {
    if (member.dontWait() != command.on()) {
      MemberId memberId = member.memberId();
      draft.add(stamp -> new Event.DontWaitChanged(stamp, memberId, command.on()));
      lookAround(draft);
    }
    return draft.happened();
  }

  /// Whether the room still waits, and for whom.
  static void lookAround(Draft draft) {
    Playback now = draft.room().view().playback();
    if (now == null || now.state() != PlaybackState.WAITING || now.untilMs() == null) {
      return;
    }
    List<MemberId> before = Readiness.waitedFor(now);
    List<MemberId> missing = notThere(draft, before, now);
    if (missing.isEmpty()) {
      changed(draft, start(draft, now), PlaybackCause.READY);
    } else if (now.untilMs() <= draft.atMs()) {
      changed(draft, start(draft, now), PlaybackCause.WAITED);
    } else if (missing.size() < before.size() && isToBeTold(draft, before)) {
      changed(draft, now.withWaitingFor(missing), PlaybackCause.READY);
    }
  }

  /// Where the hosts want it, a film that plays waits for those whose own has stalled for a while.
  static void waitForStalled(Draft draft) {
    Playback now = draft.room().view().playback();
    Item item = draft.room().view().current();
    if (now == null || item == null || !mayWaitForStalled(draft, now)) {
      return;
    }
    List<MemberId> stalled =
        Readiness.known(draft.room(), draft.readings()).stream()
            .filter(memberId -> hasStalled(draft, memberId, now))
            .toList();
    if (!stalled.isEmpty()) {
      double atMs = draft.atMs();
      double positionMs = Math.min(now.positionAt(atMs), PlaybackRules.longest(item));
      Playback waiting =
          Playback.waiting(
              item.itemId(),
              positionMs,
              atMs,
              now.playingRate(),
              stalled,
              atMs + Patience.STALL_MS);
      changed(draft, waiting, PlaybackCause.STALLED);
    }
  }

  private static boolean mayWaitForStalled(Draft draft, Playback now) {
    Double lastMs = draft.room().backstage().stallWaitedMs();
    return now.state() == PlaybackState.PLAYING
        && draft.room().view().settings().waitsForEveryone()
        && (lastMs == null || lastMs + Patience.STALL_AGAIN_MS <= draft.atMs());
  }

  /// A stall from before the film was started or moved is no stall of what is seen now.
  private static boolean hasStalled(Draft draft, MemberId memberId, Playback now) {
    Report report = draft.readings().get(memberId);
    Double sinceMs = draft.stalledSinceMs().get(memberId);
    return report != null
        && sinceMs != null
        && report.condition() == Condition.STALLED
        && now.itemId().equals(report.itemId())
        && Math.max(sinceMs, now.sinceMs()) + Patience.STALL_BORNE.toMillis() <= draft.atMs();
  }

  private static Playback wait(
      Draft draft, Playback start, List<MemberId> missing, double limitMs) {
    Double alreadySinceMs = waitsSinceMs(draft.room().view().playback(), start.itemId());
    double sinceMs = alreadySinceMs == null ? draft.atMs() : alreadySinceMs;
    double untilMs = Math.min(draft.atMs() + limitMs, sinceMs + Patience.ALTOGETHER_MS);
    return missing.isEmpty() || untilMs <= draft.atMs()
        ? start
        : Playback.waiting(
            start.itemId(), start.positionMs(), sinceMs, start.playingRate(), missing, untilMs);
  }

  private static @Nullable Double waitsSinceMs(@Nullable Playback now, ItemId itemId) {
    return now != null && now.state() == PlaybackState.WAITING && now.itemId().equals(itemId)
        ? (Double) now.sinceMs()
        : null;
  }

  /// Everybody is paused on the frame already, so that they only have to hear of it in time.
  private static Playback start(Draft draft, Playback waiting) {
    double leadMs = Lead.forMembers(draft.room(), waiting.itemId(), draft.readings());
    return Playback.playing(
        waiting.itemId(),
        waiting.positionMs(),
        draft.atMs() + leadMs,
        waiting.playingRate(),
        waiting.inForceAt(draft.atMs()));
  }

  private static List<MemberId> notThere(Draft draft, List<MemberId> of, Playback at) {
    return of.stream()
        .filter(
            memberId -> {
              Report report = draft.readings().get(memberId);
              return Readiness.isWaitedFor(draft.room().member(memberId))
                  && !Readiness.isSuspended(report)
                  && !Readiness.isThere(report, at.itemId(), at.positionMs());
            })
        .toList();
  }

  /// A name of somebody who is gone is wrong at once; of somebody who has just become ready, soon.
  private static boolean isToBeTold(Draft draft, List<MemberId> before) {
    Double toldMs = draft.room().backstage().waitToldMs();
    return toldMs == null
        || toldMs + Patience.TOLD_EVERY.toMillis() <= draft.atMs()
        || !before.stream()
            .allMatch(memberId -> Readiness.isWaitedFor(draft.room().member(memberId)));
  }

  private static void changed(Draft draft, Playback next, PlaybackCause cause) {
    draft.addByTime(stamp -> new Event.PlaybackChanged(stamp, next, cause));
  }
}
