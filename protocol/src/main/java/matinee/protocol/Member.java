package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Somebody in a seat, as everybody in the room sees them.
///
/// @param seat which of the seats, from 1; it gives the colour
/// @param heldUntilMs while away: server time until which the seat is held
/// @param dontWait whether the room is never to wait for them (PB6)
/// @param companion whether the seat has a second device (ST7)
public record Member(
    MemberId memberId,
    String name,
    Role role,
    int seat,
    Connection connection,
    @Nullable Double heldUntilMs,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean dontWait,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean companion) {

  /// One who has just sat down.
  public static Member arrived(MemberId memberId, String name, Role role, int seat) {
    return new Member(memberId, name, role, seat, Connection.HERE, null, false, false);
  }

  public Member withName(String newName) {
    return new Member(memberId, newName, role, seat, connection, heldUntilMs, dontWait, companion);
  }

  public Member withRole(Role newRole) {
    return new Member(memberId, name, newRole, seat, connection, heldUntilMs, dontWait, companion);
  }

  public Member away(double untilMs) {
    return new Member(memberId, name, role, seat, Connection.AWAY, untilMs, dontWait, companion);
  }

  public Member here() {
    return new Member(memberId, name, role, seat, Connection.HERE, null, dontWait, companion);
  }

  public Member withDontWait(boolean on) {
    return new Member(memberId, name, role, seat, connection, heldUntilMs, on, companion);
  }

  public Member withCompanion(boolean on) {
    return new Member(memberId, name, role, seat, connection, heldUntilMs, dontWait, on);
  }
}
