package matinee.loadtest.crowd;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import matinee.loadtest.NewRoom;
import matinee.loadtest.bot.BotListener;
import matinee.loadtest.bot.Breaches;
import matinee.loadtest.bot.FaithfulBot;
import matinee.loadtest.bot.Mirror;
import matinee.loadtest.bot.RoomLedger;
import matinee.loadtest.bot.ServerTimes;
import matinee.loadtest.net.Loop;
import matinee.protocol.Command;
import matinee.protocol.Media;
import matinee.protocol.MediaSource;
import matinee.protocol.Playback;
import matinee.protocol.QueueCommand;
import org.jspecify.annotations.Nullable;

/// One room whose eight seats are bots'. The first is the host. Confined to its loop.
public final class FullRoom {
  public static final int SEATS = 8;

  /// Nobody fetches it: the bots' films are in their reports only.
  static final Media FILM =
      new Media(MediaSource.FILE, "https://films.example/lanterns.mp4", "Lanterns on the Lake");

  private final RoomLedger ledger;
  private final String hostKey;
  private final List<FaithfulBot> bots = new ArrayList<>();
  private final Loop loop;
  private final ServerTimes times;
  private final RandomGenerator random;

  public FullRoom(
      Loop loop, NewRoom room, ServerTimes times, Breaches breaches, RandomGenerator random) {
    this.loop = loop;
    this.times = times;
    this.random = random;
    this.hostKey = room.hostKey();
    this.ledger = new RoomLedger(room.roomId(), times, breaches);
  }

  /// One more, at that address; the very first is the host.
  public FaithfulBot enter(InetSocketAddress server, BotListener listener) {
    return enter(server, listener, false);
  }

  /// One more, who stands in line when all seats are taken.
  public FaithfulBot enterOrWait(InetSocketAddress server, BotListener listener) {
    return enter(server, listener, true);
  }

  private FaithfulBot enter(InetSocketAddress server, BotListener listener, boolean wouldWait) {
    String name = "Bot " + (bots.size() + 1);
    FaithfulBot bot =
        new FaithfulBot(
            loop,
            server,
            name,
            bots.isEmpty() ? hostKey : null,
            wouldWait,
            ledger,
            times,
            random,
            listener);
    bots.add(bot);
    bot.enter();
    return bot;
  }

  public void forget(FaithfulBot bot) {
    bots.remove(bot);
  }

  public RoomLedger ledger() {
    return ledger;
  }

  public List<FaithfulBot> bots() {
    return bots;
  }

  public FaithfulBot host() {
    return bots.getFirst();
  }

  /// Puts the film on; it stands at its first frame until somebody presses play.
  public void putOn() {
    host().give(ref -> new QueueCommand.Cue(ref, FILM));
  }

  public void play(FaithfulBot by) {
    Mirror mirror = by.mirror();
    Playback film = mirror == null ? null : mirror.playback();
    if (mirror != null && film != null) {
      by.give(ref -> new Command.Play(ref, film.itemId(), mirror.seq()));
    }
  }

  public boolean allIn() {
    return bots.stream().allMatch(FaithfulBot::isIn);
  }

  /// Whether all have their seats, their answers, and have heard the same events.
  public boolean isTogether() {
    FaithfulBot first = bots.getFirst();
    return bots.stream()
        .allMatch(
            bot ->
                bot.isIn()
                    && bot.unanswered() == 0
                    && bot.epoch().equals(first.epoch())
                    && seq(bot) == seq(first));
  }

  private static long seq(FaithfulBot bot) {
    Mirror mirror = bot.mirror();
    return mirror == null ? -1 : mirror.seq();
  }

  public @Nullable Playback film() {
    Mirror mirror = host().mirror();
    return mirror == null ? null : mirror.playback();
  }
}
