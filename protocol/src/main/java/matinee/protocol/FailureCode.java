package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Why an item can't be had or played at a member's (SO5): never the player's own words, which may
/// be in any language and hold an address.
public enum FailureCode {
  /// Its server, or the service, does not answer from there.
  @JsonProperty("unreachable")
  UNREACHABLE,
  /// It answers, and does not hand it out.
  @JsonProperty("refused")
  REFUSED,
  /// It is nothing that this player plays.
  @JsonProperty("codec")
  CODEC,
  /// It is not public.
  @JsonProperty("private")
  PRIVATE,
  /// There is no such thing, or not any more.
  @JsonProperty("removed")
  REMOVED,
  /// Its owner lets it be played on the service's own pages alone, or not on this server's.
  @JsonProperty("not-embeddable")
  NOT_EMBEDDABLE,
  /// Behind a password, a subscription or a lock that this player has no key to.
  @JsonProperty("protected")
  PROTECTED,
  /// A channel that sends nothing now.
  @JsonProperty("offline")
  OFFLINE,
  /// It broke while it was read.
  @JsonProperty("damaged")
  DAMAGED
}
