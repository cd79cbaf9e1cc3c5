package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonValue;

/// Why the server closed a connection. The second catalogue of PROTOCOL.md. Codes 4000 to 4499 say
/// "come back", with jitter; 4500 to 4999 say "do not".
public enum CloseCode {
  RESTARTING(4000, "restarting"),
  TOO_SLOW(4001, "too-slow"),
  SILENT(4002, "silent"),
  TOO_FAST(4003, "too-fast"),
  BUSY(4004, "busy"),
  MALFORMED(4500, "malformed"),
  OVERSIZED(4501, "oversized"),
  BINARY(4502, "binary"),
  WRONG_ORDER(4503, "wrong-order"),
  REPLACED(4504, "replaced"),
  NO_SUCH_ROOM(4505, "no-such-room"),
  ROOM_ENDED(4506, "room-ended"),
  REMOVED(4507, "removed"),
  HELLO_LATE(4508, "hello-late"),
  LEFT(4509, "left"),
  LINK_TURNED_OVER(4510, "link-turned-over"),
  NOT_ADMITTED(4511, "not-admitted"),
  UNPAIRED(4512, "unpaired"),
  ROOM_CLOSED(4513, "room-closed");

  private final int number;
  private final String wireName;

  CloseCode(int number, String wireName) {
    this.number = number;
    this.wireName = wireName;
  }

  public int number() {
    return number;
  }

  @JsonValue
  public String wireName() {
    return wireName;
  }

  public boolean mayComeBack() {
    return number < 4500;
  }
}
