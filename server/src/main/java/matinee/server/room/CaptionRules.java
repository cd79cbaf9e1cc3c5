package matinee.server.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import matinee.protocol.CaptionTrack;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.InvalidFrame;
import matinee.protocol.Item;
import matinee.protocol.QueueCommand;
import matinee.protocol.RefusalCode;
import matinee.protocol.RoomView;
import org.jspecify.annotations.Nullable;

/// Captions for everybody (CP2). What each viewer reads of them is that viewer's own affair.
final class CaptionRules {
  private CaptionRules() {}

  static Decision add(Draft draft, QueueCommand.AddCaptions add) {
    Optional<Item> item = found(draft.room().view(), add);
    if (item.isEmpty()) {
      return new Decision.Refused(RefusalCode.NO_SUCH_ITEM, "that film is not on or queued");
    }
    List<CaptionTrack> captions = new ArrayList<>(captionsOf(item.get()));
    if (captions.contains(add.track())) {
      return Decision.Happened.NOTHING;
    }
    captions.removeIf(track -> track.address().equals(add.track().address()));
    captions.add(add.track());
    try {
      item.get().withCaptions(captions);
    } catch (InvalidFrame e) { // more of them than a film may have (CP1)
      return new Decision.Refused(e.code(), "a film has no place for so many captions");
    }
    draft.add(stamp -> new Event.CaptionsAdded(stamp, add.itemId(), captions));
    return draft.happened();
  }

  /// Those that the room shows unasked, after a change that may not be about them.
  static @Nullable String language(@Nullable String wanted, @Nullable String now) {
    if (wanted == null) {
      return now;
    }
    return wanted.equals(Command.ChangeSettings.NO_CAPTIONS) ? null : wanted;
  }

  private static Optional<Item> found(RoomView view, QueueCommand.AddCaptions add) {
    return Stream.concat(Stream.ofNullable(view.current()), view.queue().stream())
        .filter(item -> item.itemId().equals(add.itemId()))
        .findFirst();
  }

  private static List<CaptionTrack> captionsOf(Item item) {
    List<CaptionTrack> captions = item.media().captions();
    return captions == null ? List.of() : captions;
  }
}
