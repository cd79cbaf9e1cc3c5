package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonValue;

/// Why a command changed nothing. The first catalogue of PROTOCOL.md; a test holds the two
/// together.
public enum RefusalCode {
  INVALID("invalid", false),
  UNKNOWN_TYPE("unknown-type", false),
  NOT_SEATED("not-seated", false),
  ALREADY_SEATED("already-seated", false),
  ROOM_FULL("room-full", true),
  ROOM_LOCKED("room-locked", true),
  LINE_FULL("line-full", true),
  NAME_EMPTY("name-empty", false),
  TEXT_EMPTY("text-empty", false),
  TEXT_TOO_LONG("text-too-long", false),
  ADDRESS_NOT_ALLOWED("address-not-allowed", false),
  NOT_ALLOWED("not-allowed", false),
  NO_SUCH_MEMBER("no-such-member", false),
  NO_SUCH_MESSAGE("no-such-message", false),
  NO_SUCH_KNOCK("no-such-knock", false),
  CODE_EXPIRED("code-expired", false),
  TOO_LATE("too-late", false),
  NOTHING_ON("nothing-on", false),
  STALE_ITEM("stale-item", false),
  OVERTAKEN("overtaken", false),
  NOTHING_TO_UNDO("nothing-to-undo", false),
  NOT_WAITING("not-waiting", false),
  NO_SUCH_ITEM("no-such-item", false),
  QUEUE_FULL("queue-full", true),
  QUEUE_EMPTY("queue-empty", false),
  PLAN_NOT_KEPT("plan-not-kept", false),
  ZONE_UNKNOWN("zone-unknown", false),
  BEGIN_PAST("begin-past", false),
  BEGIN_TOO_FAR("begin-too-far", false),
  TOO_FAST("too-fast", true),
  BUSY("busy", true),
  NOT_SAVED("not-saved", true),
  INTERNAL("internal", true);

  private final String wireName;
  private final boolean retryable;

  RefusalCode(String wireName, boolean retryable) {
    this.wireName = wireName;
    this.retryable = retryable;
  }

  @JsonValue
  public String wireName() {
    return wireName;
  }

  /// Whether the same command may succeed a little later.
  public boolean isRetryable() {
    return retryable;
  }
}
