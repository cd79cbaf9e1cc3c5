package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Somebody in a seat, as everybody in the room sees them.
///
/// @param seat which of the seats, from 1; it gives the colour
/// @param heldUntilMs while away: server time until which the seat is held
/// @param dontWait whether the room is never to wait for them (PB6)
public record Member(
    MemberId memberId,
    String name,
    Role role,
    int seat,
    Connection connection,
    @Nullable Double heldUntilMs,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean dontWait) {

  /// One who has just sat down.
  public static Member arrived(MemberId memberId, String name, Role role, int seat) {
    return new Member(memberId, name, role, seat, Connection.HERE, null, false);
  }

  public Member withName(String newName) {
    return new Member(memberId, newName, role, seat, connection, heldUntilMs, dontWait);
  }

  public Member withRole(Role newRole) {
    return new Member(memberId, name, newRole, seat, connection, heldUntilMs, dontWait);
  }

  public Member away(double untilMs) {
    return new Member(memberId, name, role, seat, Connection.AWAY, untilMs, dontWait);
  }

  public Member here() {
    return new Member(memberId, name, role, seat, Connection.HERE, null, dontWait);
  }

  public Member withDontWait(boolean on) {
    return new Member(memberId, name, role, seat, connection, heldUntilMs, on);
  }
}
