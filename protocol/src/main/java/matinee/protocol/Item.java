package matinee.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing on the queue, or the one that is on.
///
/// @param addedBy the member that added it
/// @param durationMs how long it is, once somebody's player has measured it (PB7)
public record Item(ItemId itemId, Media media, MemberId addedBy, @Nullable Double durationMs) {
  public Item measured(double newDurationMs) {
    return new Item(itemId, media, addedBy, newDurationMs);
  }

  public Item withCaptions(List<CaptionTrack> captions) {
    return new Item(itemId, media.withCaptions(captions), addedBy, durationMs);
  }

  /// The same film under a fresh number, as it gets one whenever it becomes current.
  public Item as(ItemId fresh) {
    return new Item(fresh, media, addedBy, durationMs);
  }
}
