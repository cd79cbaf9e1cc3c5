package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import matinee.protocol.ChatMessage;
import matinee.protocol.ClientFrame.Hello;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.ClientFrame.Resume;
import matinee.protocol.CloseCode;
import matinee.protocol.Command;
import matinee.protocol.Condition;
import matinee.protocol.Connection;
import matinee.protocol.ControlledBy;
import matinee.protocol.Event;
import matinee.protocol.ItemId;
import matinee.protocol.Media;
import matinee.protocol.MediaSource;
import matinee.protocol.MessageId;
import matinee.protocol.QueueCommand;
import matinee.protocol.RefusalCode;
import matinee.protocol.ServerFrame;
import matinee.protocol.ServerFrame.Done;
import matinee.protocol.ServerFrame.Refused;
import matinee.protocol.ServerFrame.Resumed;
import matinee.protocol.ServerFrame.Welcome;
import matinee.protocol.codec.WireCodec;
import matinee.server.host.HostBed.Client;
import matinee.server.log.MemoryRoomLog;
import matinee.server.room.RoomLimits;
import org.junit.jupiter.api.Test;

class RoomHostTest {
  private static final Media FILM = new Media(MediaSource.FILE, "/media/film.mp4", null);

  private final HostBed bed = new HostBed(new MemoryRoomLog(1_000, 512 * 1024));

  @Test
  void EV3_whoever_has_no_seat_is_refused_and_may_still_say_hello() {
    TestOutbox outbox = new TestOutbox();
    Session session = bed.host.open(bed.visitor(), outbox);
    session.ask(new Command.PostChat(1L, "boo"));
    assertThat(outbox.last(Refused.class).code()).isEqualTo(RefusalCode.NOT_SEATED);
    session.hello(new Hello("Ana", null, null));
    assertThat(outbox.last(Welcome.class).memberId().value()).isEqualTo(1);
    session.hello(new Hello("Ana", null, null));
    assertThat(outbox.last(Refused.class).code()).isEqualTo(RefusalCode.ALREADY_SEATED);
  }

  @Test
  void ST1_refused_at_the_ninth_seat_a_connection_may_ask_again() {
    List<Client> eight = IntStream.range(0, 8).mapToObj(n -> bed.enter("Guest " + n)).toList();
    Client ninth = bed.enter("Ninth");
    assertThat(ninth.outbox().last(Refused.class).code()).isEqualTo(RefusalCode.ROOM_FULL);
    eight.getFirst().session().ask(new Command.Leave());
    assertThat(eight.getFirst().outbox().closed).isEqualTo(CloseCode.LEFT);
    ninth.session().hello(new Hello("Ninth", null, null));
    assertThat(ninth.welcome().room().members()).hasSize(8);
  }

  @Test
  void EV1_everybody_hears_the_same_events_in_order_and_then_the_answer() {
    Client ana = bed.enter("Ana");
    Client ben = bed.enter("Ben");
    ana.session().ask(new Command.PostChat(7L, "hello"));
    Event.ChatPosted heard = ben.outbox().last(Event.ChatPosted.class);
    assertThat(heard.stamp().ref()).isEqualTo(7);
    assertThat(heard.stamp().by()).isEqualTo(ana.welcome().memberId());
    assertThat(ana.outbox().frames).endsWith(heard, new Done(7, heard.stamp().seq()));
  }

  @Test
  void ST4_whoever_comes_back_gets_exactly_what_was_missed() {
    Client ana = bed.enter("Ana");
    Client ben = bed.enter("Ben");
    long seen = ben.welcome().seq();
    ben.session().dropped();
    ana.session().ask(new Command.PostChat(1L, "one"));
    ana.session().ask(new Command.PostChat(2L, "two"));
    Client back = bed.comeBack(ben, seen);
    Resumed resumed = back.outbox().last(Resumed.class);
    assertThat(back.outbox().frames.getFirst()).isEqualTo(resumed);
    assertThat(seqs(back)).containsExactlyElementsOf(seqsBetween(seen, resumed.seq()));
    assertThat(back.outbox().all(Event.ChatPosted.class)).hasSize(2);
  }

  @Test
  void ST4_another_epoch_or_a_number_from_the_future_gets_the_room_as_it_is() {
    Client ana = bed.enter("Ana");
    String token = ana.welcome().seatToken();
    for (Resume resume :
        List.of(
            new Resume(token, "none", 0), new Resume(token, ana.welcome().epoch(), 1_000_000))) {
      Client back = bed.hello(new Hello("Ana", null, resume));
      assertThat(back.welcome().memberId()).isEqualTo(ana.welcome().memberId());
      assertThat(back.welcome().seatToken()).isEqualTo(token);
    }
  }

  @Test
  void ST4_what_is_no_longer_kept_is_not_replayed() {
    HostBed small = new HostBed(new MemoryRoomLog(3, 512 * 1024));
    Client ana = small.enter("Ana");
    long seen = ana.welcome().seq();
    LongStream.range(1, 9).forEach(n -> ana.session().ask(new Command.PostChat(n, "x")));
    Client back = small.comeBack(ana, seen);
    assertThat(back.welcome().room().chat()).hasSize(8);
  }

  @Test
  void ST5_the_second_connection_takes_the_seat_and_the_first_is_closed() {
    Client ana = bed.enter("Ana");
    Client again = bed.comeBack(ana, ana.welcome().seq());
    assertThat(ana.outbox().closed).isEqualTo(CloseCode.REPLACED);
    ana.session().dropped();
    ana.session().ask(new Command.PostChat(1L, "from the grave"));
    assertThat(bed.host.committed().view().members())
        .singleElement()
        .satisfies(member -> assertThat(member.connection()).isEqualTo(Connection.HERE));
    again.session().ask(new Command.PostChat(2L, "from here"));
    assertThat(bed.host.committed().view().chat())
        .extracting(ChatMessage::text)
        .containsExactly("from here");
  }

  @Test
  void ST3_a_seat_is_held_and_freed_by_the_rooms_own_timer() {
    Client ana = bed.enter("Ana");
    bed.enter("Ben");
    ana.session().dropped();
    bed.pass(Duration.ofMillis(59_900));
    assertThat(bed.host.preview().seatsTaken()).isEqualTo(2);
    bed.pass(Duration.ofMillis(200));
    assertThat(bed.host.preview().seatsTaken()).isEqualTo(1);
  }

  @Test
  void RM3_a_forgotten_room_is_gone_from_the_directory() {
    Client ana = bed.enter("Ana");
    ana.session().dropped();
    bed.pass(Duration.ofMinutes(31).plusSeconds(1));
    assertThat(bed.directory.find(bed.made.roomId())).isEmpty();
    assertThat(bed.directory.size()).isZero();
  }

  @Test
  void RM3_endRoom_closes_everybody_and_late_words_find_nothing() {
    Client host = bed.enterAsHost("Ana");
    Client ben = bed.enter("Ben");
    host.session().ask(new Command.EndRoom(1L));
    assertThat(ben.outbox().closed).isEqualTo(CloseCode.ROOM_ENDED);
    assertThat(host.outbox().closed).isEqualTo(CloseCode.ROOM_ENDED);
    assertThat(bed.directory.find(bed.made.roomId())).isEmpty();
    assertThat(bed.enter("Late").outbox().closed).isEqualTo(CloseCode.ROOM_ENDED);
  }

  @Test
  void RM2_nothing_that_is_sent_leads_to_a_key_or_a_token() {
    Client host = bed.enterAsHost("Ana");
    Client ben = bed.enter("Ben");
    host.session().ask(new Command.PostChat(1L, "hi"));
    String heard = ben.outbox().frames + new String(encoded(ben.welcome()), StandardCharsets.UTF_8);
    assertThat(heard).doesNotContain(bed.made.hostKey()).doesNotContain(host.welcome().seatToken());
    assertThat(bed.made.toString()).doesNotContain(bed.made.hostKey());
    assertThat(bed.host.committed().toString())
        .doesNotContain(bed.made.hostKey())
        .doesNotContain(host.welcome().seatToken());
  }

  @Test
  void CH2_a_joiner_gets_the_last_two_hundred_and_the_rest_on_asking_with_a_token() {
    Client ana = bed.enter("Ana");
    LongStream.rangeClosed(1, 250)
        .forEach(n -> ana.session().ask(new Command.PostChat(n, "line " + n)));
    Client ben = bed.enter("Ben");
    List<ChatMessage> got = ben.welcome().room().chat();
    assertThat(got).hasSize(200);
    assertThat(got.getLast().text()).isEqualTo("line 250");
    MessageId before = got.getFirst().messageId();
    assertThat(bed.host.chatBefore(ben.welcome().seatToken(), before).orElseThrow())
        .hasSize(50)
        .extracting(ChatMessage::text)
        .startsWith("line 1")
        .endsWith("line 50");
    assertThat(bed.host.chatBefore("not a token", before)).isEmpty();
  }

  @Test
  void CH2_the_chat_of_a_welcome_is_at_most_64_KiB() {
    Client ana = bed.enter("Ana");
    String big = "🏮".repeat(1_000); // 4,000 bytes
    LongStream.rangeClosed(1, 30).forEach(n -> ana.session().ask(new Command.PostChat(n, big)));
    assertThat(bed.enter("Ben").welcome().room().chat()).hasSize(16);
  }

  @Test
  void CH2_the_limit_counts_what_is_sent_and_not_what_was_typed() {
    Client ana = bed.enter("Ana");
    LongStream.rangeClosed(1, 60)
        .forEach(n -> ana.session().ask(new Command.PostChat(n, "\"".repeat(1_000))));
    List<ChatMessage> chat = bed.enter("Ben").welcome().room().chat();
    assertThat(new WireCodec().mapper().writeValueAsBytes(chat)).hasSizeLessThan(65 * 1024);
    assertThat(chat).hasSizeGreaterThan(25);
  }

  @Test
  void PB7_a_length_first_told_reaches_everybody_without_a_command() {
    Client ana = bed.enterAsHost("Ana");
    Client ben = bed.enter("Ben");
    ana.session().ask(new QueueCommand.Cue(1L, FILM));
    ItemId item = ana.outbox().last(Event.CurrentChanged.class).item().itemId();
    ana.session().report(report(item, Condition.READY, 0.0, 90_000.0));
    assertThat(ben.outbox().last(Event.ItemMeasured.class).durationMs()).isEqualTo(90_000);
  }

  @Test
  void presence_is_told_once_a_second_and_only_when_it_changed() {
    Client ana = bed.enter("Ana");
    Client ben = bed.enter("Ben");
    ana.session().report(report(null, Condition.LOADING, 3.3, null));
    ana.session().report(report(null, Condition.READY, 3.4, null));
    assertThat(presences(ben)).isEqualTo(1); // the empty one of its welcome
    bed.pass(Duration.ofSeconds(1));
    assertThat(presences(ben)).isEqualTo(2);
    assertThat(ben.outbox().last(ServerFrame.Presence.class).members().getFirst())
        .isEqualTo(
            new ServerFrame.MemberPresence(
                ana.welcome().memberId(), Condition.READY, 4.0, null, null, null, null));
    ana.session().report(report(null, Condition.READY, 4.9, null));
    bed.pass(Duration.ofSeconds(5));
    assertThat(presences(ben)).isEqualTo(2);
  }

  @Test
  void RX2_a_reaction_reaches_everybody_and_no_one_who_comes_later() {
    Client ana = bed.enter("Ana");
    Client ben = bed.enter("Ben");
    ana.session().ask(new Command.React("👏"));
    assertThat(ben.outbox().last(ServerFrame.Reaction.class).by())
        .isEqualTo(ana.welcome().memberId());
    assertThat(ana.outbox().all(ServerFrame.Reaction.class)).hasSize(1);
    ben.session().dropped();
    Client back = bed.comeBack(ben, ben.welcome().seq());
    assertThat(back.outbox().all(ServerFrame.Reaction.class)).isEmpty();
  }

  @Test
  void a_stopping_server_says_when_to_come_back() {
    Client ana = bed.enter("Ana");
    bed.directory.stop(Duration.ofSeconds(2));
    assertThat(ana.outbox().closed).isEqualTo(CloseCode.RESTARTING);
    assertThat(ana.outbox().retryAfter).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void RM1_ids_are_long_random_and_unlike_each_other() {
    assertThat(bed.made.roomId().value())
        .matches("[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}");
    assertThat(bed.directory.make("x", ControlledBy.EVERYONE).roomId())
        .isNotEqualTo(bed.made.roomId());
  }

  @Test
  void ST1_the_number_of_seats_is_a_limit_like_others() {
    RoomLimits two =
        new RoomLimits(
            2,
            0,
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofHours(12),
            4,
            5,
            10,
            1_000,
            10,
            1_000,
            16);
    HostBed small = new HostBed(new MemoryRoomLog(10, 1_000), two);
    small.enter("Ana");
    small.enter("Ben");
    assertThat(small.enter("Cleo").outbox().last(Refused.class).code())
        .isEqualTo(RefusalCode.ROOM_FULL);
  }

  private static Report report(ItemId item, Condition condition, Double skewMs, Double durationMs) {
    return new Report(
        item, condition, null, skewMs, null, null, null, null, null, null, durationMs, 0);
  }

  private static int presences(Client client) {
    return client.outbox().all(ServerFrame.Presence.class).size();
  }

  private static List<Long> seqs(Client client) {
    return client.outbox().all(Event.class).stream().map(e -> e.stamp().seq()).toList();
  }

  private static List<Long> seqsBetween(long after, long upTo) {
    return LongStream.rangeClosed(after + 1, upTo).boxed().toList();
  }

  private static byte[] encoded(ServerFrame frame) {
    return new WireCodec().encode(frame);
  }
}
