package matinee.protocol;

import org.jspecify.annotations.Nullable;

/// One thing on the queue, or the one that is on.
///
/// @param addedBy the member that added it
/// @param durationMs how long it is, once somebody's player has measured it (PB7)
/// @param liveOriginMs of a live stream, the moment of the broadcast (Unix time, by its own clock)
///   that is position 0, once it has been decided (PB17)
public record Item(
    ItemId itemId,
    Media media,
    MemberId addedBy,
    @Nullable Double durationMs,
    @Nullable Double liveOriginMs) {
  /// One that is not known to be live.
  public Item(ItemId itemId, Media media, MemberId addedBy, @Nullable Double durationMs) {
    this(itemId, media, addedBy, durationMs, null);
  }

  public Item measured(double newDurationMs) {
    return new Item(itemId, media, addedBy, newDurationMs, liveOriginMs);
  }

  public Item live(double originMs) {
    return new Item(itemId, media, addedBy, null, originMs);
  }

  /// The same film under a fresh number, as it gets one whenever it becomes current. A live stream
  /// is joined anew.
  public Item as(ItemId fresh) {
    return new Item(fresh, media, addedBy, durationMs, null);
  }
}
