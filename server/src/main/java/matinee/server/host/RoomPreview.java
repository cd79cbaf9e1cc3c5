package matinee.server.host;

/// What anyone with the link may see before entering, and nothing else.
public record RoomPreview(String title, int seatsTaken, int seats, boolean locked) {}
