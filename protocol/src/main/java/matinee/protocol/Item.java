package matinee.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing on the queue, or the one that is on.
///
/// @param addedBy the member that added it
/// @param durationMs how long it is, once somebody's player has measured it (PB7)
/// @param startMs where it begins, when not at its beginning: it was interrupted there (QU5)
/// @param liveOriginMs of a live stream, the moment of the broadcast (Unix time, by its own clock)
///   that is position 0, once it has been decided (PB17)
public record Item(
    ItemId itemId,
    Media media,
    MemberId addedBy,
    @Nullable Double durationMs,
    @Nullable Double startMs,
    @Nullable Double liveOriginMs) {
  /// One that is not known to be live.
  public Item(
      ItemId itemId,
      Media media,
      MemberId addedBy,
      @Nullable Double durationMs,
      @Nullable Double startMs) {
    this(itemId, media, addedBy, durationMs, startMs, null);
  }

  /// One from its beginning, not measured yet.
  public static Item fresh(ItemId itemId, Media media, MemberId addedBy) {
    return new Item(itemId, media, addedBy, null, null);
  }

  public Item measured(double newDurationMs) {
    return new Item(itemId, media, addedBy, newDurationMs, startMs, liveOriginMs);
  }

  public Item live(double originMs) {
    return new Item(itemId, media, addedBy, null, startMs, originMs);
  }

  /// The same film, whole.
  public Item fromItsBeginning() {
    return new Item(itemId, media, addedBy, durationMs, null, liveOriginMs);
  }

  public Item withCaptions(List<CaptionTrack> captions) {
    return new Item(
        itemId, media.withCaptions(captions), addedBy, durationMs, startMs, liveOriginMs);
  }

  /// The same film under a fresh number, as it gets one whenever it becomes current. A live stream
  /// is joined anew.
  public Item as(ItemId fresh) {
    return new Item(fresh, media, addedBy, durationMs, startMs);
  }
}
