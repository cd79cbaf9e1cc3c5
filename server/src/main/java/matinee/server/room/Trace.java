package matinee.server.room;

import org.jspecify.annotations.Nullable;

/// What a connection leaves behind, hashed with the room's inner key, so that the same browser or
/// address looks different in every room (ST6).
///
/// @param mark the browser's; none of what is no browser, or forgets its cookies
/// @param address where it came from: an IPv4 address, or the /64 of an IPv6 one
public record Trace(@Nullable KeyHash mark, @Nullable KeyHash address) {
  public static final Trace NONE = new Trace(null, null);
}
