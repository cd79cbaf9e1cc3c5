package matinee.server.host;

/// What an id leads to.
public sealed interface Found {
  /// It is the one in the room's link.
  record Here(RoomHost room) implements Found {}

  /// It was, before the link was turned over: good for those who have a seat, and for nobody else
  /// (RM7).
  record TurnedOver(RoomHost room) implements Found {}

  record Nowhere() implements Found {}
}
