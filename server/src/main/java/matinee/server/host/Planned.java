package matinee.server.host;

import matinee.protocol.Plan;
import matinee.server.room.KeyHash;
import matinee.server.room.Planning;
import matinee.server.room.RoomKey;

/// A room's plan as a calendar wants to know it (PL5).
///
/// @param uid the same as long as the room is
/// @param sequence grows with each change
/// @param changedMs when the latest one was
public record Planned(Plan plan, String uid, long sequence, double changedMs) {
  private static final int UID_LENGTH = 32;

  /// Nothing leads back from the uid to the room's inner name, nor to an id in its link.
  static Planned of(RoomKey key, Plan plan, Planning planning) {
    String uid = KeyHash.of("plan of " + key.value()).hex().substring(0, UID_LENGTH) + "@matinee";
    return new Planned(plan, uid, planning.seq(), planning.atMs());
  }
}
