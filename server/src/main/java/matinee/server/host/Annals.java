package matinee.server.host;

import java.util.Locale;
import matinee.protocol.Event;
import matinee.protocol.MemberId;
import matinee.server.room.RoomKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What of a room's life is worth a line in the log: who was shut out, and its end, with how long
/// it lived and how many were here. Rooms and members are named by marks that lead nobody to them.
///
/// Confined to its mailbox, but for what is said to be safe.
final class Annals {
  private static final Logger LOG = LoggerFactory.getLogger(Annals.class);
  private static final double MS_IN_A_SECOND = 1_000;

  private final RoomKey key;
  private double sinceMs = Double.NaN;
  private boolean isRestored;
  private int most;

  Annals(RoomKey key) {
    this.key = key;
  }

  /// @param people how many have a seat after it
  void happened(Event event, int people) {
    if (Double.isNaN(sinceMs)) {
      sinceMs = event.stamp().atMs();
    }
    most = Math.max(most, people);
    if (event instanceof Event.RoomRestored) {
      isRestored = true;
    } else if (event instanceof Event.MemberLeft left
        && left.reason() == Event.LeaveReason.REMOVED) {
      shutOut(left);
    } else if (event instanceof Event.RoomEnded ended) {
      ended(ended);
    }
  }

  /// A member, in a line of the log.
  static String mark(RoomKey room, @Nullable MemberId memberId) {
    return memberId == null ? room.mark() : room.mark() + '/' + memberId.value();
  }

  /// Safe for any thread.
  static void slow(RoomKey room, LiveSession session) {
    LOG.atInfo()
        .addKeyValue("member", mark(room, session.memberId()))
        .addKeyValue("address", session.visitor().neighbourhood())
        .log("A slow connection was closed");
  }

  /// Safe for any thread.
  static void bug(RoomKey room, long seq, Throwable bug) {
    LOG.atError()
        .addKeyValue("room", room.mark())
        .addKeyValue("seq", seq)
        .setCause(bug)
        .log("A room's turn ended in a bug");
  }

  private void shutOut(Event.MemberLeft left) {
    LOG.atInfo()
        .addKeyValue("member", mark(key, left.memberId()))
        .addKeyValue("by", mark(key, left.stamp().by()))
        .log("A member was shut out");
  }

  /// Of a room that an earlier server began, what this one knows.
  private void ended(Event.RoomEnded ended) {
    LOG.atInfo()
        .addKeyValue("room", key.mark())
        .addKeyValue("why", ended.reason().name().toLowerCase(Locale.ROOT))
        .addKeyValue("seconds", Math.round((ended.stamp().atMs() - sinceMs) / MS_IN_A_SECOND))
        .addKeyValue("people", most)
        .addKeyValue("restored", isRestored)
        .log("A room ended");
  }
}
