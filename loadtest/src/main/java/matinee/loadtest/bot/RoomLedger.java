package matinee.loadtest.bot;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;
import matinee.loadtest.bot.Breaches.Promise;
import matinee.protocol.ChatMessage;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.MemberId;
import matinee.protocol.Playback;
import matinee.protocol.ServerFrame;
import matinee.protocol.ServerFrame.Done;
import matinee.protocol.ServerFrame.Welcome;
import matinee.protocol.Stamp;
import matinee.protocol.codec.WireCodec;
import org.jspecify.annotations.Nullable;

/// What was said and heard in one room, by all of its bots, over all lives of the server: it finds
/// what was lost, what was told in two ways, and what happened twice. Every chat text must be said
/// once in the room's life. Confined to its loop.
public final class RoomLedger {
  private static final WireCodec CODEC = new WireCodec();
  private static final int SHARED_FRAMES = 64;
  private static final int REMEMBERED = 4_000;

  private final String roomId;
  private final Breaches breaches;
  private final FilmWitness film;
  private final Map<ByteBuffer, ServerFrame> shared = new Lately<>(SHARED_FRAMES);
  private final Map<String, Life> lives = new HashMap<>();
  private final Map<String, Said> chat = new Lately<>(REMEMBERED);
  private final Map<Asked, Command> given = new Lately<>(REMEMBERED);
  private final Map<Happened, Long> happened = new Lately<>(REMEMBERED);
  private double filmErrorMs;
  private long acknowledged;
  private long heard;
  private int compared;
  private long unseen;

  private record Asked(MemberId by, long ref) {}

  private record Happened(MemberId by, long ref, Class<?> what) {}

  /// One epoch: what each of its events was, from the first that anybody heard.
  private static final class Life {
    final Map<Long, Long> digests = new Lately<>(REMEMBERED);
    long highest;
  }

  /// One chat text.
  private static final class Said {
    long messageId;
    long doneSeq;
    String epoch = "";
  }

  public RoomLedger(String roomId, ServerTimes times, Breaches breaches) {
    this.roomId = roomId;
    this.breaches = breaches;
    this.film = new FilmWitness(roomId, times, breaches);
  }

  public String roomId() {
    return roomId;
  }

  public FilmWitness film() {
    return film;
  }

  /// How far the film was, in the latest snapshot, from where it must be; not a number when it was
  /// another film.
  public double filmErrorMs() {
    return filmErrorMs;
  }

  /// Commands that were answered with `done`.
  public long acknowledged() {
    return acknowledged;
  }

  /// Acknowledged messages that nobody could hear, because all were away for longer than is kept.
  public long unseen() {
    return unseen;
  }

  /// Snapshots that were compared with what a bot had heard up to that very event.
  public int compared() {
    return compared;
  }

  /// Events, each counted once for everybody who heard it.
  public long heard() {
    return heard;
  }

  /// The highest seq that anybody has heard in that epoch.
  long highest(String epoch) {
    Life life = lives.get(epoch);
    return life == null ? 0 : life.highest;
  }

  void breach(Promise promise, String story) {
    breaches.add(promise, roomId + ": " + story);
  }

  /// What is the same bytes for all eight is read once.
  ServerFrame read(byte[] utf8) {
    return shared.computeIfAbsent(ByteBuffer.wrap(utf8), _ -> CODEC.decodeServerFrame(utf8));
  }

  void given(MemberId by, Command command) {
    Long ref = command.ref();
    if (ref != null) {
      given.put(new Asked(by, ref), command);
    }
    if (command instanceof Command.PostChat(_, String text, _)) {
      chat.put(text, new Said());
    }
  }

  void done(MemberId by, Command command, Done done, String epoch) {
    acknowledged++;
    if (command instanceof Command.PostChat(_, String text, _)) {
      Said said = chat.get(text);
      if (said != null) {
        said.doneSeq = done.seq();
        said.epoch = epoch;
        if (said.messageId == 0) {
          nobodyHeard(by, done, lives.get(epoch));
        }
      }
    }
  }

  /// @param expected the seq that this bot has to hear next
  void heard(String who, String epoch, long expected, Event event, byte[] utf8, String clockId) {
    heard++;
    long seq = event.stamp().seq();
    if (seq < expected) {
      breach(Promise.NO_REPEAT, who + " heard " + seq + " instead of " + expected);
    } else if (seq > expected) {
      breach(Promise.NO_GAP, who + " heard " + seq + " instead of " + expected);
    }
    Life life = lives.computeIfAbsent(epoch, _ -> new Life());
    CRC32C crc = new CRC32C();
    crc.update(utf8);
    long digest = crc.getValue() << 32 | utf8.length;
    Long before = life.digests.putIfAbsent(seq, digest);
    if (before != null && before != digest) {
      breach(Promise.SAME_BYTES, who + " heard another event " + seq + ": " + event);
    }
    if (seq > life.highest) {
      life.highest = seq;
      happened(event, clockId);
    }
  }

  /// Somebody is given the room as it is.
  void snapshot(String who, Welcome welcome, String clockId, long atNanos) {
    whereTheFilmIs(welcome, clockId, atNanos);
    Set<String> texts = new HashSet<>();
    long oldest = Long.MAX_VALUE;
    for (ChatMessage message : welcome.room().chat()) {
      said(message);
      texts.add(message.text());
      oldest = Math.min(oldest, message.messageId().value());
    }
    for (var entry : chat.entrySet()) {
      Said said = entry.getValue();
      boolean isMeant =
          said.doneSeq > 0
              && said.messageId >= oldest
              && (!said.epoch.equals(welcome.epoch()) || said.doneSeq <= welcome.seq());
      if (isMeant && !texts.contains(entry.getKey())) {
        breach(Promise.ACKNOWLEDGED_KEPT, who + " finds no " + entry.getKey());
      }
    }
  }

  /// Either that event was heard and was another, or it fell into a gap that all were away for.
  private void nobodyHeard(MemberId by, Done done, @Nullable Life life) {
    if (life != null && life.digests.containsKey(done.seq())) {
      breach(Promise.ACKNOWLEDGED_KEPT, by + " got done for what is not there, " + done);
    } else {
      unseen++;
    }
  }

  private void whereTheFilmIs(Welcome welcome, String clockId, long atNanos) {
    Playback now = welcome.room().playback();
    Life life = lives.get(welcome.epoch());
    if (film.isKnown() && (life == null || life.highest == welcome.seq())) {
      filmErrorMs = now == null ? Double.NaN : film.errorMs(now, clockId, atNanos);
    }
    if (life == null) {
      Life begun = new Life();
      begun.highest = welcome.seq();
      lives.put(welcome.epoch(), begun);
      film.begins(now, clockId);
    }
  }

  /// Two pictures of the same moment: what this bot folded, and what the server says.
  void compare(String who, Mirror mirror, Welcome welcome) {
    compared++;
    String difference = mirror.differenceTo(welcome.room());
    if (difference != null) {
      breach(Promise.ONE_ROOM, who + " at " + welcome.seq() + ": " + difference);
    }
  }

  /// @param known the highest seq that had been heard when they asked
  void standsAt(String who, long seq, long known) {
    if (seq < known) {
      breach(Promise.ACKNOWLEDGED_KEPT, who + " finds the room at " + seq + ", it was at " + known);
    }
  }

  private void happened(Event event, String clockId) {
    Stamp stamp = event.stamp();
    MemberId by = stamp.by();
    Long ref = stamp.ref();
    Command asked = null;
    if (by != null && ref != null) {
      asked = given.get(new Asked(by, ref));
      Long before = happened.putIfAbsent(new Happened(by, ref, event.getClass()), stamp.seq());
      if (before != null && before != stamp.seq()) {
        breach(
            Promise.APPLIED_ONCE,
            by + "'s command " + ref + " made event " + before + " and event " + stamp.seq());
      }
    }
    if (event instanceof Event.ChatPosted posted) {
      said(posted.message());
    }
    film.heard(event, clockId, asked);
  }

  private void said(ChatMessage message) {
    Said said = chat.get(message.text());
    long messageId = message.messageId().value();
    if (said == null) {
      return; // older than what is remembered, or nobody's of ours
    }
    if (said.messageId != 0 && said.messageId != messageId) {
      breach(
          Promise.APPLIED_ONCE,
          message.text() + " is message " + said.messageId + " and message " + messageId);
    }
    said.messageId = messageId;
  }
}
