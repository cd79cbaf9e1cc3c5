package matinee.protocol;

import org.jspecify.annotations.Nullable;

/// What every event bears: its number, its moment, and whose command made it.
///
/// @param seq numbers the room's events from 1 without a gap
/// @param atMs server time of the decision
/// @param by the member whose command it was; none for what time brought about (RO4)
/// @param ref that command's `ref`
public record Stamp(long seq, double atMs, @Nullable MemberId by, @Nullable Long ref) {}
