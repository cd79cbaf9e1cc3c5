package matinee.loadtest.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import matinee.loadtest.bot.Breaches.Promise;
import matinee.protocol.ChatMessage;
import matinee.protocol.Command;
import matinee.protocol.ControlledBy;
import matinee.protocol.Event;
import matinee.protocol.Event.PlaybackCause;
import matinee.protocol.Item;
import matinee.protocol.ItemId;
import matinee.protocol.Media;
import matinee.protocol.MediaSource;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.MessageId;
import matinee.protocol.Playback;
import matinee.protocol.Role;
import matinee.protocol.RoomView;
import matinee.protocol.ServerFrame;
import matinee.protocol.ServerFrame.Done;
import matinee.protocol.Settings;
import matinee.protocol.Stamp;
import matinee.protocol.codec.WireCodec;
import org.junit.jupiter.api.Test;

/// A ledger that finds nothing proves nothing: each of these is a server that lies in one way.
class RoomLedgerTest {
  private static final MemberId ANA = new MemberId(1);
  private static final ItemId FILM = new ItemId(7);
  private static final long START_NANOS = 1_000_000_000L;
  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  private final WireCodec codec = new WireCodec();
  private final Breaches breaches = new Breaches();
  private final ServerTimes times = new ServerTimes();
  private final RoomLedger ledger = new RoomLedger("room", times, breaches);

  RoomLedgerTest() {
    clock(BEFORE, 5_000);
    begin(null);
  }

  @Test
  void an_honest_evening_has_no_breaches() {
    say(1, "hello");
    hear(2, posted(2, 1, 1, "hello"));
    done(1, 2, "hello");
    hear(2, posted(2, 1, 1, "hello"));
    look("e", 2, AFTER, chat("hello"));
    assertThat(breaches.all()).isZero();
    assertThat(ledger.acknowledged()).isEqualTo(1);
  }

  @Test
  void an_event_that_comes_again_to_the_same_member() {
    hear(2, posted(2, 1, 1, "hello"));
    hear(3, posted(2, 1, 1, "hello"));
    assertThat(breaches.of(Promise.NO_REPEAT)).isEqualTo(1);
  }

  @Test
  void an_event_that_does_not_come() {
    hear(2, posted(3, 1, 1, "hello"));
    assertThat(breaches.of(Promise.NO_GAP)).isEqualTo(1);
  }

  @Test
  void another_event_under_the_same_number() {
    hear(2, posted(2, 1, 1, "hello"));
    hear(2, posted(2, 1, 1, "good evening"));
    assertThat(breaches.of(Promise.SAME_BYTES)).isEqualTo(1);
  }

  @Test
  void a_done_for_an_event_that_is_another() {
    say(1, "hello");
    hear(2, posted(2, 9, 1, "something else"));
    done(1, 2, "hello");
    assertThat(breaches.of(Promise.ACKNOWLEDGED_KEPT)).isEqualTo(1);
  }

  @Test
  void a_message_that_is_gone_after_a_restart() {
    say(1, "hello");
    hear(2, posted(2, 1, 1, "hello"));
    done(1, 2, "hello");
    say(2, "still there?");
    hear(3, posted(3, 2, 2, "still there?"));
    done(2, 3, "still there?");
    look("another epoch", 2, AFTER, chat("hello"));
    assertThat(breaches.of(Promise.ACKNOWLEDGED_KEPT)).isEqualTo(1);
  }

  @Test
  void a_room_that_falls_back_behind_what_was_heard() {
    hear(2, posted(2, 1, 1, "hello"));
    ledger.standsAt("Ana", 1, ledger.highest("e"));
    assertThat(breaches.of(Promise.ACKNOWLEDGED_KEPT)).isEqualTo(1);
  }

  @Test
  void a_repeated_message_that_is_said_twice() {
    say(1, "hello");
    hear(2, posted(2, 1, 1, "hello"));
    hear(3, posted(3, 1, 2, "hello"));
    assertThat(breaches.of(Promise.APPLIED_ONCE)).isEqualTo(2); // the text, and the ref
  }

  @Test
  void a_message_that_has_another_number_after_a_restart() {
    say(1, "hello");
    hear(2, posted(2, 1, 4, "hello"));
    look("another epoch", 2, AFTER, chat("hello"));
    assertThat(breaches.of(Promise.APPLIED_ONCE)).isEqualTo(1);
  }

  @Test
  void a_room_that_is_not_the_one_that_was_heard() {
    Mirror mirror = new Mirror(view(null), 1);
    mirror.fold(posted(2, 1, 1, "hello"));
    ledger.compare("Ana", mirror, welcome("e", 2, AFTER, view(null)));
    assertThat(breaches.of(Promise.ONE_ROOM)).isEqualTo(1);
  }

  @Test
  void a_film_that_goes_on_through_a_restart_is_where_it_must_be() {
    play(2);
    ledger.film().serverStarts(START_NANOS + 2_000_000_000L);
    clock(AFTER, 5_000);
    look("e", 2, AFTER, film(0));
    assertThat(ledger.filmErrorMs()).isZero();
  }

  @Test
  void a_film_that_lost_the_time_of_the_restart_is_not() {
    play(2);
    ledger.film().serverStarts(START_NANOS + 2_000_000_000L);
    clock(AFTER, 5_000);
    look("e", 2, AFTER, film(-1_500));
    assertThat(ledger.filmErrorMs()).isEqualTo(-1_500);
  }

  @Test
  void nor_one_whose_server_has_another_idea_of_the_time() {
    play(2);
    ledger.film().serverStarts(START_NANOS + 2_000_000_000L);
    clock(AFTER, 5_080);
    look("e", 2, AFTER, film(0));
    assertThat(ledger.filmErrorMs()).isEqualTo(80);
  }

  @Test
  void a_film_that_is_moved_by_nobody() {
    play(2);
    hear(3, changed(3, null, playing(60_000), PlaybackCause.DESERTED));
    hear(4, changed(4, null, playing(60_000), PlaybackCause.READY));
    assertThat(breaches.of(Promise.FILM_GOES_ON)).isEqualTo(2);
  }

  @Test
  void a_seek_that_goes_elsewhere() {
    play(2);
    ledger.given(ANA, new Command.Seek(5L, FILM, 2, 90_000));
    hear(3, changed(3, 5L, playing(91_000), PlaybackCause.SEEK));
    assertThat(breaches.of(Promise.FILM_GOES_ON)).isEqualTo(1);
  }

  /// The server's time is ahead of the monotonic one by so much.
  private void clock(String clockId, double offsetMs) {
    double nowMs = ServerTimes.monotonicMs(START_NANOS);
    times.heard(
        new ServerFrame.ClockReply(nowMs, nowMs + offsetMs, nowMs + offsetMs, clockId),
        START_NANOS);
  }

  private void begin(Playback playback) {
    ledger.snapshot("Ana", welcome("e", 1, BEFORE, view(playback)), BEFORE, START_NANOS);
  }

  private void play(long seq) {
    Event event =
        new Event.CurrentChanged(
            new Stamp(seq, serverMs(), ANA, 1L),
            item(),
            playing(0),
            null,
            null,
            false,
            null,
            false);
    hear(seq, event);
  }

  private void say(long ref, String text) {
    ledger.given(ANA, new Command.PostChat(ref, text));
  }

  private void done(long ref, long seq, String text) {
    ledger.done(ANA, new Command.PostChat(ref, text), new Done(ref, seq), "e");
  }

  private void hear(long expected, Event event) {
    ledger.heard("Ana", "e", expected, event, codec.encode(event), BEFORE);
  }

  private void look(String epoch, long seq, String clockId, RoomView view) {
    if (!times.knows(clockId)) {
      clock(clockId, 5_000);
    }
    ledger.snapshot(
        "Ana", welcome(epoch, seq, clockId, view), clockId, START_NANOS + 10_000_000_000L);
  }

  private static double serverMs() {
    return ServerTimes.monotonicMs(START_NANOS) + 5_000;
  }

  private static Playback playing(double positionMs) {
    return Playback.playing(FILM, positionMs, serverMs(), 1, null);
  }

  private static RoomView film(double laterMs) {
    return view(playing(laterMs));
  }

  private static Event posted(long seq, long ref, long messageId, String text) {
    return new Event.ChatPosted(
        new Stamp(seq, serverMs() + seq, ANA, ref), message(messageId, text));
  }

  private static Event changed(long seq, Long ref, Playback playback, PlaybackCause cause) {
    return new Event.PlaybackChanged(
        new Stamp(seq, serverMs() + seq, ref == null ? null : ANA, ref), playback, cause);
  }

  private static RoomView chat(String... texts) {
    List<ChatMessage> chat = new ArrayList<>();
    Arrays.stream(texts).forEach(text -> chat.add(message(chat.size() + 1L, text)));
    return view(null).withChat(chat);
  }

  private static ChatMessage message(long messageId, String text) {
    return new ChatMessage(
        new MessageId(messageId), ANA, "Ana", text, serverMs(), null, null, null, null);
  }

  private static Item item() {
    Media media = new Media(MediaSource.FILE, "https://films.example/film.mp4", null);
    return Item.fresh(FILM, media, ANA);
  }

  private static RoomView view(Playback playback) {
    RoomView empty =
        RoomView.empty(new Settings("Room", ControlledBy.EVERYONE), 8)
            .withMembers(List.of(Member.arrived(ANA, "Ana", Role.HOST, 1, null)));
    return playback == null ? empty : empty.with(item(), playback);
  }

  private static ServerFrame.Welcome welcome(
      String epoch, long seq, String clockId, RoomView view) {
    return new ServerFrame.Welcome(
        epoch, seq, clockId, ANA, "token", serverMs(), "build", view, "room", false);
  }
}
