package matinee.protocol;

import org.jspecify.annotations.Nullable;

/// Something that was on (QU5).
///
/// @param addedBy the member that had added it
/// @param atMs server time at which it was over
/// @param durationMs how long it is, when that was known
/// @param positionMs where it was interrupted; none when it came to its end
public record PastItem(
    Media media,
    MemberId addedBy,
    double atMs,
    @Nullable Double durationMs,
    @Nullable Double positionMs) {}
