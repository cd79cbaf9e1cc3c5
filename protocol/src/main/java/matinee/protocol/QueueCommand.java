package matinee.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a member asks about what is on and what comes next.
public sealed interface QueueCommand extends Command {
  /// Puts something on, now.
  ///
  /// @param startMs where it begins, when not at its beginning (QU5)
  record Cue(Long ref, Media media, @Nullable Double startMs) implements QueueCommand {
    public Cue {
      Limits.refGiven(ref);
      Limits.present("media", media);
      Limits.positionMs("startMs", startMs);
    }

    /// From its beginning.
    public Cue(Long ref, Media media) {
      this(ref, media, null);
    }
  }

  /// Puts something at the end of the queue, or first.
  ///
  /// @param next whether it comes first
  /// @param startMs where it will begin, when not at its beginning (QU5)
  record AddItem(Long ref, Media media, @Nullable Boolean next, @Nullable Double startMs)
      implements QueueCommand {
    public AddItem {
      Limits.refGiven(ref);
      Limits.present("media", media);
      next = Boolean.TRUE.equals(next) ? next : null; // said in one way only
      Limits.positionMs("startMs", startMs);
    }

    /// At the end, from its beginning.
    public AddItem(Long ref, Media media) {
      this(ref, media, null, null);
    }
  }

  /// Puts several at the end of the queue, or first, in their order: all of them or none.
  record AddItems(Long ref, List<Media> media, @Nullable Boolean next) implements QueueCommand {
    public AddItems {
      Limits.refGiven(ref);
      media = List.copyOf(Limits.present("media", media));
      Limits.check(
          !media.isEmpty() && media.size() <= Limits.ITEMS_AT_ONCE,
          "media",
          "are 1 to " + Limits.ITEMS_AT_ONCE);
      next = Boolean.TRUE.equals(next) ? next : null;
    }
  }

  record RemoveItem(Long ref, ItemId itemId) implements QueueCommand {
    public RemoveItem {
      Limits.refGiven(ref);
      Limits.present("itemId", itemId);
    }
  }

  /// Puts a queued item somewhere else.
  ///
  /// @param afterItemId the one it comes after; none when it comes first
  record MoveItem(Long ref, ItemId itemId, @Nullable ItemId afterItemId) implements QueueCommand {
    public MoveItem {
      Limits.refGiven(ref);
      Limits.present("itemId", itemId);
    }
  }

  /// Empties the queue, as its sender saw it.
  record ClearQueue(Long ref, @JsonProperty(required = true) long seenSeq) implements QueueCommand {
    public ClearQueue {
      Limits.refGiven(ref);
      Limits.seq("seenSeq", seenSeq);
    }
  }

  /// Puts the queue in an order that chance chooses.
  record ShuffleQueue(Long ref, @JsonProperty(required = true) long seenSeq)
      implements QueueCommand {
    public ShuffleQueue {
      Limits.refGiven(ref);
      Limits.seq("seenSeq", seenSeq);
    }
  }

  /// Goes on to what the queue holds next; names the item that is on, so that two presses are one.
  ///
  /// @param itemId none when nothing is on
  record Next(Long ref, @Nullable ItemId itemId) implements QueueCommand {
    public Next {
      Limits.refGiven(ref);
    }
  }

  /// Wants to go on to what comes next, where the hosts have set that this is voted on (QU3).
  ///
  /// @param itemId the one that is on
  /// @param on false takes the vote back
  record Vote(Long ref, ItemId itemId, @Nullable Boolean on) implements QueueCommand {
    public Vote {
      Limits.refGiven(ref);
      Limits.present("itemId", itemId);
      on = Boolean.FALSE.equals(on) ? on : null;
    }

    public boolean wantsIt() {
      return on == null;
    }
  }

  /// Captions for everybody, in a film that is on or comes next (CP2).
  record AddCaptions(Long ref, ItemId itemId, CaptionTrack track) implements QueueCommand {
    public AddCaptions {
      Limits.refGiven(ref);
      Limits.present("itemId", itemId);
      Limits.present("track", track);
    }
  }
}
