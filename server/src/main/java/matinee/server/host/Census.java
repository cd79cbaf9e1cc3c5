package matinee.server.host;

/// Who is where in all rooms, counted when somebody asks.
///
/// @param here members with a connection
/// @param held seats that are kept for members who dropped (ST3)
/// @param inLine who stands in line for a seat (ST1)
/// @param waiting rooms that wait for some of their members (PB5)
public record Census(int rooms, int here, int held, int inLine, int waiting) {
  static final Census NOBODY = new Census(0, 0, 0, 0, 0);

  Census and(Census other) {
    return new Census(
        rooms + other.rooms,
        here + other.here,
        held + other.held,
        inLine + other.inLine,
        waiting + other.waiting);
  }
}
