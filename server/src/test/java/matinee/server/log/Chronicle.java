package matinee.server.log;

import java.util.ArrayList;
import java.util.List;
import matinee.protocol.Command;
import matinee.protocol.ControlledBy;
import matinee.protocol.MemberId;
import matinee.protocol.Settings;
import matinee.protocol.codec.WireCodec;
import matinee.server.room.Decision;
import matinee.server.room.Device;
import matinee.server.room.Envelope;
import matinee.server.room.Fact;
import matinee.server.room.KeyHash;
import matinee.server.room.Room;
import matinee.server.room.RoomCommand;
import matinee.server.room.RoomId;
import matinee.server.room.RoomKey;
import matinee.server.room.RoomLimits;
import matinee.server.room.StillSurroundings;
import matinee.server.room.Surroundings;
import matinee.server.room.Trace;

/// A real room that things happen to, as batches for a log. Whoever uses it says which of them were
/// kept: it goes on from the last.
final class Chronicle {
  static final MemberId ANA = new MemberId(1);
  static final String EPOCH = "epoch";
  private static final WireCodec CODEC = new WireCodec();
  private static final RoomId ROOM_ID = new RoomId("01234-56789-abcde");
  private static final Fact.Secret.Link LINK =
      new Fact.Secret.Link(ROOM_ID, KeyHash.of("host key"));
  private static final Surroundings NOTHING_AROUND = StillSurroundings.nothing(LINK);

  final RoomKey key;
  private Room head = Room.before(RoomLimits.DEFAULT);
  private double nowMs = 1_790_000_000_000.0;

  Chronicle(String name) {
    this.key = new RoomKey(name);
  }

  /// One in which Ana sits, and the batches that led there.
  static Chronicle begun(String name, List<RoomLog.Batch> batches) {
    Chronicle chronicle = new Chronicle(name);
    batches.add(chronicle.made());
    batches.add(
        chronicle.happens(
            null,
            new RoomCommand.Join(
                "Ana",
                KeyHash.of("token of " + name),
                null,
                null,
                false,
                ROOM_ID,
                Trace.NONE,
                false)));
    return chronicle;
  }

  RoomLog.Batch made() {
    return happens(
        null,
        new RoomCommand.Make(
            ROOM_ID, new Settings("Friday", ControlledBy.EVERYONE), KeyHash.of("host key")));
  }

  RoomLog.Batch said(long ref, String text) {
    return happens(ANA, new RoomCommand.Say(new Command.PostChat(ref, text), Device.SEAT));
  }

  RoomLog.Batch happens(MemberId actor, RoomCommand command) {
    Decision decision = head.decide(NOTHING_AROUND, new Envelope(actor, command, nowMs));
    long expected = head.seq();
    List<RoomLog.Entry> entries = new ArrayList<>();
    for (Fact fact : decision.facts()) {
      head = head.evolve(fact);
      entries.add(new RoomLog.Entry(fact.seq(), CODEC.encode(fact.event()), fact.secret()));
    }
    nowMs += 10.25;
    return new RoomLog.Batch(key, EPOCH, expected, entries, head);
  }

  /// What it was before did not happen.
  void backTo(Room kept) {
    head = kept;
  }

  Room room() {
    return head;
  }
}
