package matinee.server.host;

import matinee.protocol.Event;

/// How much an event matters to a connection that is slow, or loses a packet.
final class EventWeight {
  private EventWeight() {}

  static Outbox.Weight of(Event event) {
    return switch (event) {
      case Event.PlaybackChanged _, Event.CurrentChanged _ -> Outbox.Weight.TIMELINE;
      case Event.RoomMade _,
          Event.RoomRestored _,
          Event.RoomEnded _,
          Event.MemberJoined _,
          Event.MemberAway _,
          Event.MemberBack _,
          Event.MemberLeft _,
          Event.RemovalTakenBack _,
          Event.CompanionChanged _,
          Event.LinkTurnedOver _,
          Event.MemberRenamed _,
          Event.FaceChanged _,
          Event.RoleChanged _,
          Event.DontWaitChanged _,
          Event.SettingsChanged _,
          Event.RoomPlanned _,
          Event.ItemAdded _,
          Event.ItemRemoved _,
          Event.ItemMoved _,
          Event.QueueCleared _,
          Event.QueueOrdered _,
          Event.SkipVoted _,
          Event.ItemMeasured _,
          Event.LiveFound _,
          Event.CaptionsAdded _,
          Event.ChatPosted _,
          Event.ChatEdited _,
          Event.ChatDeleted _,
          Event.ReactionsCounted _ ->
          Outbox.Weight.LASTING;
    };
  }
}
