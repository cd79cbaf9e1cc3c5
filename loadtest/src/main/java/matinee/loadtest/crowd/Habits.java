package matinee.loadtest.crowd;

import java.util.List;
import java.util.random.RandomGenerator;
import matinee.loadtest.bot.FaithfulBot;
import matinee.loadtest.bot.Mirror;
import matinee.loadtest.net.Loop;
import matinee.protocol.Command;
import matinee.protocol.Item;
import matinee.protocol.Playback;
import matinee.protocol.PlaybackState;
import matinee.protocol.QueueCommand;

/// What the members of an evening do, each at moments of their own: mostly they talk, now and then
/// somebody goes elsewhere in the film, stops it, queues something. Confined to its loop.
public final class Habits {
  private static final double HOUR_MS = 3_600_000;
  private static final int LONGEST_QUEUE = 5;
  private static final List<String> EMOJI = List.of("😂", "❤️", "👏", "😮");

  private final Loop loop;
  private final RandomGenerator random;
  private final double meanSeconds;
  private boolean resting;
  private long texts;

  /// Those of one crowd.
  ///
  /// @param meanSeconds how often each does something
  public Habits(Loop loop, RandomGenerator random, double meanSeconds) {
    this.loop = loop;
    this.random = random;
    this.meanSeconds = meanSeconds;
  }

  public void begin(FullRoom room, FaithfulBot bot) {
    loop.afterMs(-Math.log(1 - random.nextDouble()) * meanSeconds * 1_000, () -> next(room, bot));
  }

  /// Whether all are to be quiet for a while.
  public void rest(boolean quiet) {
    resting = quiet;
  }

  /// Every text is another, so that each can be looked for.
  public void chat(FaithfulBot bot) {
    texts++;
    String text = bot.name() + " says " + texts;
    bot.give(ref -> new Command.PostChat(ref, text));
  }

  private void next(FullRoom room, FaithfulBot bot) {
    if (!room.bots().contains(bot) || bot.isGone()) {
      return; // it has left
    }
    if (!resting) {
      act(room, bot);
    }
    begin(room, bot);
  }

  private void act(FullRoom room, FaithfulBot bot) {
    Mirror mirror = bot.mirror();
    if (mirror == null) {
      return;
    }
    Playback film = mirror.playback();
    if (film != null && film.state() == PlaybackState.HELD) {
      room.play(bot); // nobody likes to wait for long
      return;
    }
    int dice = random.nextInt(100);
    if (dice < 70 || film == null) {
      chat(bot);
    } else if (dice < 78) {
      bot.pass(new Command.React(EMOJI.get(random.nextInt(EMOJI.size()))));
    } else if (dice < 88) {
      double toMs = Math.floor(random.nextDouble() * HOUR_MS);
      bot.give(ref -> new Command.Seek(ref, film.itemId(), mirror.seq(), toMs));
    } else if (dice < 92) {
      double nowMs = bot.nowMs();
      double atMs = film.positionAt(nowMs);
      bot.give(ref -> new Command.Pause(ref, film.itemId(), mirror.seq(), atMs, nowMs));
    } else if (dice < 94) {
      double rate = random.nextBoolean() ? 1 : 1.25;
      bot.give(ref -> new Command.ChangeRate(ref, film.itemId(), mirror.seq(), rate));
    } else {
      queue(bot, mirror.view().queue());
    }
  }

  private static void queue(FaithfulBot bot, List<Item> queue) {
    if (queue.size() < LONGEST_QUEUE) {
      bot.give(ref -> new QueueCommand.AddItem(ref, FullRoom.FILM));
    } else {
      bot.give(ref -> new QueueCommand.RemoveItem(ref, queue.getFirst().itemId()));
    }
  }
}
