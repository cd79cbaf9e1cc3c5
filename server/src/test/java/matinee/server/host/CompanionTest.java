package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import matinee.protocol.ClientFrame.Hello;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.ClientFrame.Resume;
import matinee.protocol.CloseCode;
import matinee.protocol.Command;
import matinee.protocol.Condition;
import matinee.protocol.Connection;
import matinee.protocol.Event;
import matinee.protocol.MemberId;
import matinee.protocol.MessageId;
import matinee.protocol.RefusalCode;
import matinee.protocol.ServerFrame;
import matinee.protocol.ServerFrame.Done;
import matinee.protocol.ServerFrame.Paired;
import matinee.protocol.ServerFrame.Presence;
import matinee.protocol.ServerFrame.Refused;
import matinee.protocol.ServerFrame.Resumed;
import matinee.protocol.ServerFrame.Welcome;
import matinee.server.host.HostBed.Client;
import matinee.server.log.RoomLog.Answer;
import org.junit.jupiter.api.Test;

/// Second devices in a live room (ST7).
class CompanionTest {
  private final HeldLog log = new HeldLog();
  private final HostBed bed = new HostBed(log);
  private final Client ana = bed.enterAsHost("Ana");
  private final Client ben = bed.enter("Ben");
  private final MemberId bens = ben.welcome().memberId();
  private long ref = 1;

  @Test
  void ST7_a_code_lets_one_device_in() {
    Paired paired = pair();
    assertThat(paired.code()).hasSizeGreaterThanOrEqualTo(22); // 128 bits and more
    assertThat(paired.toString()).doesNotContain(paired.code());
    assertThat(ben.outbox().frames.getLast()).isInstanceOf(Done.class);
    Client phone = companion(paired.code());
    Welcome welcome = phone.welcome();
    assertThat(welcome.companion()).isTrue();
    assertThat(welcome.memberId()).isEqualTo(bens);
    assertThat(welcome.seatToken()).isNotEqualTo(ben.welcome().seatToken());
    assertThat(ben.welcome().companion()).isFalse();
    assertThat(ben.outbox().closed).isNull();
    assertThat(ana.outbox().last(Event.CompanionChanged.class).on()).isTrue();
    Client thief = companion(paired.code());
    assertThat(thief.outbox().last(Refused.class).code()).isEqualTo(RefusalCode.CODE_EXPIRED);
  }

  @Test
  void ST7_a_code_is_good_for_two_minutes_and_a_later_one_voids_it() {
    Paired first = pair();
    bed.pass(Duration.ofMinutes(2));
    assertRefused(companion(first.code()));
    Paired second = pair();
    Paired third = pair();
    assertRefused(companion(second.code()));
    assertThat(companion(third.code()).welcome().companion()).isTrue();
    Paired fourth = pair();
    ben.session().ask(new Command.Unpair(ref++));
    assertRefused(companion(fourth.code()));
    Paired fifth = pair();
    ben.session().ask(new Command.Leave());
    assertRefused(companion(fifth.code()));
    assertRefused(companion("no code at all"));
  }

  @Test
  void ST7_it_hears_and_speaks_and_its_report_is_not_heard() {
    Client phone = companion(pair().code());
    phone.session().ask(new Command.PostChat(1L, "from the phone"));
    assertThat(ana.outbox().last(Event.ChatPosted.class).message().by()).isEqualTo(bens);
    assertThat(phone.outbox().last(Done.class).ref()).isEqualTo(1);
    phone.session().ask(new Command.React("👏"));
    assertThat(ana.outbox().last(ServerFrame.Reaction.class).by()).isEqualTo(bens);
    phone.session().report(report());
    bed.pass(Duration.ofSeconds(2));
    assertThat(ana.outbox().last(Presence.class).members()).isEmpty();
    ana.session().ask(new Command.PostChat(1L, "hello both"));
    assertThat(phone.outbox().last(Event.ChatPosted.class).message().text())
        .isEqualTo("hello both");
    assertThat(bed.host.chatBefore(phone.welcome().seatToken(), new MessageId(9))).isPresent();
  }

  @Test
  void ST7_it_comes_back_with_its_token_and_never_becomes_a_newcomer() {
    Paired paired = pair();
    Client phone = companion(paired.code());
    phone.session().dropped();
    assertThat(bed.host.committed().member(bens).connection()).isEqualTo(Connection.HERE);
    Client back = comeBack(phone, paired.code());
    assertThat(back.outbox().last(Resumed.class).companion()).isTrue();
    assertThat(back.outbox().all(Welcome.class)).isEmpty();
    assertThat(comeBack(phone, null).outbox().last(Resumed.class).companion()).isTrue();
    ben.session().ask(new Command.Leave());
    assertRefused(comeBack(phone, paired.code()));
    assertThat(bed.host.preview().seatsTaken()).isEqualTo(1);
  }

  @Test
  void ST7_a_second_device_or_connection_replaces_the_first() {
    Paired paired = pair();
    Client phone = companion(paired.code());
    Client again = comeBack(phone, paired.code());
    assertThat(phone.outbox().closed).isEqualTo(CloseCode.REPLACED);
    Client tablet = companion(pair().code());
    assertThat(again.outbox().closed).isEqualTo(CloseCode.REPLACED);
    assertRefused(comeBack(phone, paired.code()));
    phone.session().dropped();
    tablet.session().ask(new Command.PostChat(1L, "here"));
    assertThat(ana.outbox().last(Event.ChatPosted.class).message().by()).isEqualTo(bens);
    assertThat(ben.outbox().closed).isNull();
  }

  @Test
  void ST7_its_seat_ends_it_it_ends_itself_and_it_goes_with_the_seat() {
    Client phone = companion(pair().code());
    ben.session().ask(new Command.Unpair(ref++));
    assertThat(phone.outbox().closed).isEqualTo(CloseCode.UNPAIRED);
    Client tablet = companion(pair().code());
    tablet.session().ask(new Command.Leave());
    assertThat(tablet.outbox().closed).isEqualTo(CloseCode.LEFT);
    assertThat(ben.outbox().closed).isNull();
    Client laptop = companion(pair().code());
    ben.session().dropped();
    assertThat(laptop.outbox().closed).isNull();
    bed.pass(Duration.ofSeconds(61));
    assertThat(laptop.outbox().closed).isEqualTo(CloseCode.UNPAIRED);
  }

  @Test
  void ST6_a_removed_members_companion_is_closed_removed() {
    Client phone = companion(pair().code());
    ana.session().ask(new Command.Remove(1L, bens));
    assertThat(phone.outbox().closed).isEqualTo(CloseCode.REMOVED);
    assertThat(comeBack(phone, "x").outbox().closed).isEqualTo(CloseCode.REMOVED);
  }

  @Test
  void ST7_a_pairing_that_is_not_saved_leaves_the_code_good() {
    Paired paired = pair();
    log.hold();
    Client phone = companion(paired.code());
    log.failNext(Answer.FULL);
    log.letGo();
    assertThat(phone.outbox().last(Refused.class).code()).isEqualTo(RefusalCode.NOT_SAVED);
    assertThat(companion(paired.code()).welcome().companion()).isTrue();
  }

  @Test
  void ST7_two_devices_with_one_code_are_one_companion() {
    Paired paired = pair();
    log.hold();
    Client phone = companion(paired.code());
    Client thief = companion(paired.code());
    log.letGo();
    assertThat(phone.welcome().companion()).isTrue();
    assertRefused(thief);
  }

  @Test
  void ST5_taking_the_seat_over_leaves_the_companion() {
    Client phone = companion(pair().code());
    bed.comeBack(ben, ben.welcome().seq());
    assertThat(ben.outbox().closed).isEqualTo(CloseCode.REPLACED);
    assertThat(phone.outbox().closed).isNull();
  }

  @Test
  void RM3_the_end_of_the_room_and_of_the_server_is_told_to_companions_too() {
    Client phone = companion(pair().code());
    ana.session().ask(new Command.EndRoom(1L));
    assertThat(phone.outbox().closed).isEqualTo(CloseCode.ROOM_ENDED);
  }

  @Test
  void RM2_nothing_that_others_hear_leads_to_a_code_or_a_companions_token() {
    Paired paired = pair();
    Client phone = companion(paired.code());
    String state = bed.host.committed().toString();
    assertThat(ana.outbox().frames + state)
        .doesNotContain(paired.code())
        .doesNotContain(phone.welcome().seatToken());
  }

  private Paired pair() {
    ben.session().ask(new Command.Pair(ref++));
    return ben.outbox().last(Paired.class);
  }

  private Client companion(String code) {
    return bed.hello(new Hello("Ben", null, null, null, code));
  }

  private Client comeBack(Client phone, String code) {
    Welcome welcome = phone.welcome();
    Resume resume = new Resume(welcome.seatToken(), welcome.epoch(), welcome.seq());
    return bed.hello(new Hello("Ben", null, resume, null, code));
  }

  private static void assertRefused(Client client) {
    assertThat(client.outbox().last(Refused.class).code()).isEqualTo(RefusalCode.CODE_EXPIRED);
    assertThat(client.outbox().all(Welcome.class)).isEmpty();
  }

  private static Report report() {
    return new Report(
        null, Condition.STALLED, null, 900.0, null, null, null, null, null, null, null, 0);
  }
}
