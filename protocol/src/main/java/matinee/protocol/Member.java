package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Somebody in a seat, as everybody in the room sees them.
///
/// @param seat which of the seats, from 1; it gives the colour
/// @param heldUntilMs while away: server time until which the seat is held
/// @param dontWait whether the room is never to wait for them (PB6)
/// @param companion whether the seat has a second device (ST7)
/// @param face the emoji that stands for them, in place of their initials (ST8)
public record Member(
    MemberId memberId,
    String name,
    Role role,
    int seat,
    Connection connection,
    @Nullable Double heldUntilMs,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean dontWait,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean companion,
    @Nullable String face) {

  /// One who has just sat down.
  public static Member arrived(
      MemberId memberId, String name, Role role, int seat, @Nullable String face) {
    return new Member(memberId, name, role, seat, Connection.HERE, null, false, false, face);
  }

  public Member withName(String newName) {
    return new Member(
        memberId, newName, role, seat, connection, heldUntilMs, dontWait, companion, face);
  }

  public Member withFace(@Nullable String newFace) {
    return new Member(
        memberId, name, role, seat, connection, heldUntilMs, dontWait, companion, newFace);
  }

  public Member withRole(Role newRole) {
    return new Member(
        memberId, name, newRole, seat, connection, heldUntilMs, dontWait, companion, face);
  }

  public Member away(double untilMs) {
    return new Member(
        memberId, name, role, seat, Connection.AWAY, untilMs, dontWait, companion, face);
  }

  public Member here() {
    return new Member(memberId, name, role, seat, Connection.HERE, null, dontWait, companion, face);
  }

  public Member withDontWait(boolean on) {
    return new Member(memberId, name, role, seat, connection, heldUntilMs, on, companion, face);
  }

  public Member withCompanion(boolean on) {
    return new Member(memberId, name, role, seat, connection, heldUntilMs, dontWait, on, face);
  }
}
