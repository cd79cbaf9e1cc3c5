package matinee.server.room;

import java.util.List;
import java.util.Set;
import matinee.protocol.Command;
import matinee.protocol.ItemId;
import matinee.protocol.MemberId;
import matinee.protocol.Plan;
import matinee.protocol.ReactionBucket;
import matinee.protocol.Settings;
import org.jspecify.annotations.Nullable;

/// Everything a room decides on: what members ask, and what happens to it.
public sealed interface RoomCommand {
  /// The room begins.
  ///
  /// @param roomId the id in its link
  /// @param plan when it is to meet, if its maker has said so (PL1)
  record Make(RoomId roomId, Settings settings, KeyHash hostKey, @Nullable Plan plan)
      implements RoomCommand {
    /// One without a plan.
    public Make(RoomId roomId, Settings settings, KeyHash hostKey) {
      this(roomId, settings, hostKey, null);
    }
  }

  /// Somebody wants in.
  ///
  /// @param newToken the token that a new seat will answer to
  /// @param seatToken the token that was presented, if any (ST4)
  /// @param hostKey the host key that was presented, if any (RM2)
  /// @param line whether they would wait for a seat (ST1)
  /// @param via the id in the link they came by (RM7)
  /// @param trace what their connection left
  /// @param admitted whether a host has said yes to their knock (ST6)
  /// @param face the emoji that is to stand for them (ST8)
  record Join(
      String name,
      KeyHash newToken,
      @Nullable KeyHash seatToken,
      @Nullable KeyHash hostKey,
      boolean line,
      RoomId via,
      Trace trace,
      boolean admitted,
      @Nullable String face)
      implements RoomCommand {
    /// Somebody without a face.
    public Join(
        String name,
        KeyHash newToken,
        @Nullable KeyHash seatToken,
        @Nullable KeyHash hostKey,
        boolean line,
        RoomId via,
        Trace trace,
        boolean admitted) {
      this(name, newToken, seatToken, hostKey, line, via, trace, admitted, null);
    }

    public Join letIn() {
      return new Join(name, newToken, seatToken, hostKey, line, via, trace, true, face);
    }
  }

  /// Somebody's second device wants to speak for their seat (ST7).
  ///
  /// @param token what it was given when it was let in, if it has been
  /// @param invited whose code it showed, if that was good
  /// @param newToken the token it will come back with
  record Accompany(
      @Nullable KeyHash token, @Nullable MemberId invited, KeyHash newToken, Trace trace)
      implements RoomCommand {}

  /// A member asks for something.
  record Say(Command command, Device from) implements RoomCommand {}

  /// These reactions were thrown and are to be remembered (RX3).
  record Count(ItemId itemId, List<ReactionBucket> thrown) implements RoomCommand {
    public Count {
      thrown = List.copyOf(thrown);
    }
  }

  /// A member's connection is gone.
  record Drop() implements RoomCommand {}

  /// The server was started anew; the room is as it was when the last one stopped.
  ///
  /// @param goneMs when that one was last known to run
  /// @param backMs when this one began to run
  /// @param here those who are connected again already
  record Restore(double goneMs, double backMs, Set<MemberId> here) implements RoomCommand {
    public Restore {
      here = Set.copyOf(here);
    }
  }

  /// The operator of the server closes the room (OE3).
  record Close() implements RoomCommand {}

  /// The operator locks or opens its door, as a host may (OE3).
  record Lock(boolean on) implements RoomCommand {}

  /// Time has passed; what is due is done.
  record Tick() implements RoomCommand {}
}
