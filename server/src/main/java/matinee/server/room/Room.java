package matinee.server.room;

import java.util.List;
import java.util.OptionalDouble;
import matinee.protocol.ControlledBy;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.RefusalCode;
import matinee.protocol.RoomView;
import matinee.protocol.Settings;
import org.jspecify.annotations.Nullable;

/// A room at one event of its life: immutable, and the same for whoever folds the same events.
///
/// Start reading at [#decide]: it says what a command leads to and changes nothing. [#evolve] says
/// what an event leaves behind and never refuses.
///
/// @param seq the latest event's number
/// @param view what its members see
/// @param backstage what they do not
public record Room(RoomLimits limits, long seq, RoomView view, Backstage backstage) {

  /// Before its first event, which every log begins with.
  public static Room before(RoomLimits limits) {
    Settings untitled = new Settings("…", ControlledBy.EVERYONE);
    RoomView nothing = RoomView.empty(untitled, limits.seats());
    return new Room(limits, 0, nothing, Backstage.EMPTY);
  }

  /// Says what a command leads to, and changes nothing.
  public Decision decide(Surroundings around, Envelope envelope) {
    if (hasEnded()) {
      return afterTheEnd(envelope.command());
    }
    Draft draft = new Draft(this, around, envelope);
    return switch (envelope.command()) {
      case RoomCommand.Make make -> SeatRules.make(draft, make);
      case RoomCommand.Join join -> SeatRules.join(draft, join);
      case RoomCommand.Drop _ -> SeatRules.drop(draft);
      case RoomCommand.Accompany accompany -> CompanionRules.accompany(draft, accompany);
      case RoomCommand.Say say -> MemberRules.say(draft, say);
      case RoomCommand.Count count -> TrackRules.count(draft, count);
      case RoomCommand.Restore restore -> RestoreRules.restore(draft, restore);
      case RoomCommand.Close _ -> OperatorRules.close(draft);
      case RoomCommand.Lock lock -> OperatorRules.lock(draft, lock);
      case RoomCommand.Tick _ -> TimeRules.tick(draft);
    };
  }

  /// The room after that fact. Never refuses.
  public Room evolve(Fact fact) {
    RoomView after = Fold.evolve(view, fact.event());
    return new Room(limits, fact.seq(), after, BackstageFold.evolve(view, after, backstage, fact));
  }

  /// The same room under the limits of another server.
  public Room under(RoomLimits others) {
    return new Room(others, seq, view, backstage);
  }

  /// When this room next has something to do by itself, if ever.
  public OptionalDouble nextDeadlineMs() {
    return TimeRules.nextDeadlineMs(this);
  }

  /// The id in its link.
  public @Nullable RoomId roomId() {
    return backstage.roomId();
  }

  /// What it keeps of its plan, when it has one.
  public @Nullable Planning planning() {
    return backstage.planning();
  }

  public boolean hasEnded() {
    return backstage.ended();
  }

  public @Nullable Member member(@Nullable MemberId memberId) {
    return memberId == null ? null : view.member(memberId);
  }

  /// The ids that its link had before, as far as they are remembered (RM7).
  public List<RoomId> formerIds() {
    return backstage.doorBook().formerIds();
  }

  /// Whose seat that token speaks for: it gives the seat back, or is its companion's.
  public @Nullable MemberId seatOf(KeyHash token) {
    MemberId owner = backstage.seatOf(token);
    return owner == null ? backstage.doorBook().accompaniedBy(token) : owner;
  }

  /// Whether a companion comes back with that token (ST7).
  public boolean isCompanion(KeyHash token) {
    return backstage.doorBook().accompaniedBy(token) != null;
  }

  /// What it says to somebody without a seat.
  public AtTheDoor judge(RoomCommand.Join join) {
    return DoorRules.judge(this, join);
  }

  private static Decision afterTheEnd(RoomCommand command) {
    return switch (command) {
      case RoomCommand.Say _, RoomCommand.Join _, RoomCommand.Accompany _ ->
          new Decision.Refused(RefusalCode.NOT_SEATED, "the room has ended");
      case RoomCommand.Make _,
          RoomCommand.Drop _,
          RoomCommand.Count _,
          RoomCommand.Restore _,
          RoomCommand.Close _,
          RoomCommand.Lock _,
          RoomCommand.Tick _ ->
          Decision.Happened.NOTHING;
    };
  }
}
