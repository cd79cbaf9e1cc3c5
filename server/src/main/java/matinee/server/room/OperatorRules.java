package matinee.server.room;

import matinee.protocol.Event;
import matinee.protocol.Settings;

/// What the operator of the server may do to a room, beside what its members do (OE3). They sit in
/// no seat, so no event bears their name.
final class OperatorRules {
  private OperatorRules() {}

  static Decision close(Draft draft) {
    draft.addByTime(stamp -> new Event.RoomEnded(stamp, Event.EndReason.CLOSED));
    return draft.happened();
  }

  static Decision lock(Draft draft, RoomCommand.Lock lock) {
    Settings now = draft.room().view().settings();
    if (now.locked() != lock.on()) {
      draft.addByTime(stamp -> new Event.SettingsChanged(stamp, now.withLocked(lock.on())));
      SeatRules.seatTheLine(draft); // an opened door lets in who stood before it
    }
    return draft.happened();
  }
}
