package matinee.protocol;

import org.jspecify.annotations.Nullable;

/// Somebody in a seat, as everybody in the room sees them.
///
/// @param seat which of the seats, from 1; it gives the colour
/// @param heldUntilMs while away: server time until which the seat is held
public record Member(
    MemberId memberId,
    String name,
    Role role,
    int seat,
    Connection connection,
    @Nullable Double heldUntilMs) {

  public Member withName(String newName) {
    return new Member(memberId, newName, role, seat, connection, heldUntilMs);
  }

  public Member withRole(Role newRole) {
    return new Member(memberId, name, newRole, seat, connection, heldUntilMs);
  }

  public Member away(double untilMs) {
    return new Member(memberId, name, role, seat, Connection.AWAY, untilMs);
  }

  public Member here() {
    return new Member(memberId, name, role, seat, Connection.HERE, null);
  }
}
