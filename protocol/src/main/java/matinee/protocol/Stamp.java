package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What every event bears: its number, its moment, and whose command made it.
///
/// @param seq numbers the room's events from 1 without a gap
/// @param atMs server time of the decision
/// @param by the member whose command it was; none for what time, or the operator of the server,
///   brought about (RO4)
/// @param ref that command's `ref`
/// @param companion whether it came from the second device of that seat, whose refs are its own
///   (ST7)
public record Stamp(
    long seq,
    double atMs,
    @Nullable MemberId by,
    @Nullable Long ref,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean companion) {

  /// Of what came from the seat itself, or from nobody.
  public Stamp(long seq, double atMs, @Nullable MemberId by, @Nullable Long ref) {
    this(seq, atMs, by, ref, false);
  }
}
