package matinee.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing on the queue, or the one that is on.
///
/// @param addedBy the member that added it
/// @param durationMs how long it is, once somebody's player has measured it (PB7)
/// @param startMs where it begins, when not at its beginning: it was interrupted there (QU5)
public record Item(
    ItemId itemId,
    Media media,
    MemberId addedBy,
    @Nullable Double durationMs,
    @Nullable Double startMs) {

  /// One from its beginning, not measured yet.
  public static Item fresh(ItemId itemId, Media media, MemberId addedBy) {
    return new Item(itemId, media, addedBy, null, null);
  }

  public Item measured(double newDurationMs) {
    return new Item(itemId, media, addedBy, newDurationMs, startMs);
  }

  /// The same film, whole.
  public Item fromItsBeginning() {
    return new Item(itemId, media, addedBy, durationMs, null);
  }

  public Item withCaptions(List<CaptionTrack> captions) {
    return new Item(itemId, media.withCaptions(captions), addedBy, durationMs, startMs);
  }

  /// The same film under a fresh number, as it gets one whenever it becomes current.
  public Item as(ItemId fresh) {
    return new Item(fresh, media, addedBy, durationMs, startMs);
  }
}
