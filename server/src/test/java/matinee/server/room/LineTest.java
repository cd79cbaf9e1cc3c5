package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import matinee.protocol.Command;
import matinee.protocol.ControlledBy;
import matinee.protocol.Event;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.RefusalCode;
import matinee.protocol.Role;
import org.junit.jupiter.api.Test;

/// The line at the ninth seat, and the locked door.
class LineTest {
  private final RoomBed bed = new RoomBed();

  @Test
  void ST1_the_ninth_is_refused_and_may_stand_in_line() {
    bed.fullHouse();
    RoomBed.assertRefused(bed.join("Ida", null, null), RefusalCode.ROOM_FULL);
    assertThat(bed.queueUp("Ida", null)).isEqualTo(new Decision.Lined(1));
    assertThat(bed.queueUp("Max", null)).isEqualTo(new Decision.Lined(2));
    assertThat(bed.lastEvent()).isInstanceOf(Event.MemberJoined.class);
    assertThat(bed.room.view().members()).hasSize(8);
  }

  @Test
  void ST1_nobody_waits_where_a_seat_is_free() {
    assertThat(bed.queueUp("Ida", null)).isInstanceOf(Decision.Seated.class);
  }

  @Test
  void ST1_sixteen_may_wait_and_the_next_is_told_so() {
    bed.fullHouse();
    IntStream.rangeClosed(1, 16)
        .forEach(n -> assertThat(bed.queueUp("W" + n, null)).isEqualTo(new Decision.Lined(n)));
    RoomBed.assertRefused(bed.queueUp("W17", null), RefusalCode.LINE_FULL);
  }

  @Test
  void ST1_a_freed_seat_goes_to_the_first_in_line_in_the_decision_that_freed_it() {
    List<MemberId> all = bed.fullHouse();
    bed.queueUp("Ida", null);
    bed.queueUp("Max", null);
    int seat = bed.member(all.get(3)).seat();
    Decision left = bed.say(all.get(3), new Command.Leave());
    assertThat(left.facts().stream().map(fact -> (Object) fact.event().getClass()))
        .containsExactly(Event.MemberLeft.class, Event.MemberJoined.class);
    assertThat(bed.named("Ida")).extracting(Member::seat).isEqualTo(seat);
    assertThat(bed.named("Max")).isNull();
    RoomBed.assertRefused(bed.join("Newcomer", null, null), RefusalCode.ROOM_FULL);
  }

  @Test
  void ST1_a_hold_that_ends_frees_the_seat_for_the_line_too() {
    List<MemberId> all = bed.fullHouse();
    bed.queueUp("Ida", null);
    bed.drop(all.get(1));
    bed.drop(all.get(2));
    bed.pass(59_999);
    assertThat(bed.named("Ida")).isNull();
    bed.pass(1);
    assertThat(bed.named("Ida")).isNotNull();
    assertThat(bed.room.view().members()).hasSize(7);
  }

  @Test
  void ST1_whoever_was_given_a_seat_is_not_given_another_while_the_line_still_names_them() {
    List<MemberId> all = bed.fullHouse();
    bed.queueUp("Ida", null);
    bed.say(all.get(3), new Command.Leave());
    bed.say(all.get(4), new Command.Leave()); // decided before the host took Ida from the line
    assertThat(bed.room.view().members())
        .filteredOn(member -> member.name().startsWith("Ida"))
        .hasSize(1);
  }

  @Test
  void ST1_the_holder_of_the_host_key_stands_first() {
    bed.fullHouse();
    bed.queueUp("Ida", null);
    assertThat(bed.queueUp("Ana", RoomBed.HOST_KEY)).isEqualTo(new Decision.Lined(1));
    bed.say(bed.room.view().members().getLast().memberId(), new Command.Leave());
    assertThat(bed.named("Ana")).extracting(Member::role).isEqualTo(Role.HOST);
    assertThat(bed.named("Host")).extracting(Member::role).isEqualTo(Role.CO_HOST);
  }

  @Test
  void ST1_a_full_line_does_not_shut_the_host_out() {
    bed.fullHouse();
    IntStream.rangeClosed(1, 16).forEach(n -> bed.queueUp("W" + n, null));
    assertThat(bed.queueUp("Ana", RoomBed.HOST_KEY)).isEqualTo(new Decision.Lined(1));
  }

  @Test
  void RM4_a_locked_room_takes_no_newcomer_not_even_from_the_line() {
    List<MemberId> all = bed.fullHouse();
    bed.queueUp("Ida", null);
    lock(all.getFirst(), true);
    RoomBed.assertRefused(bed.queueUp("Eve", null), RefusalCode.ROOM_LOCKED);
    bed.say(all.get(3), new Command.Leave());
    assertThat(bed.named("Ida")).isNull();
    RoomBed.assertRefused(bed.join("Eve", null, null), RefusalCode.ROOM_LOCKED);
    RoomBed.assertRefused(bed.join("Guest 3", "token of Guest 3", null), RefusalCode.ROOM_LOCKED);
  }

  @Test
  void RM4_seats_held_still_come_back_to_a_locked_room_and_so_does_its_host() {
    MemberId ana = bed.host("Ana");
    MemberId ben = bed.guest("Ben");
    bed.guest("Cleo");
    lock(ana, true);
    bed.drop(ben);
    assertThat(bed.join("Ben", "token of Ben", null)).isInstanceOf(Decision.Seated.class);
    bed.drop(ana);
    bed.pass(60_000);
    assertThat(bed.join("Ana", "token of Ana", RoomBed.HOST_KEY))
        .isInstanceOf(Decision.Seated.class);
  }

  @Test
  void RM4_an_opened_door_lets_the_line_in_at_once() {
    List<MemberId> all = bed.fullHouse();
    bed.queueUp("Ida", null);
    lock(all.getFirst(), true);
    bed.say(all.get(3), new Command.Leave());
    Decision opened = lock(all.getFirst(), false);
    assertThat(opened.facts()).hasSize(2);
    assertThat(bed.named("Ida")).isNotNull();
  }

  @Test
  void RM4_the_lock_leaves_the_other_settings_alone() {
    MemberId ana = bed.host("Ana");
    lock(ana, true);
    bed.say(ana, n -> new Command.ChangeSettings(n, "Saturday", ControlledBy.HOSTS, null));
    assertThat(bed.room.view().settings().locked()).isTrue();
    assertThat(bed.room.view().settings().title()).isEqualTo("Saturday");
  }

  @Test
  void ST1_the_length_of_the_line_is_a_limit_like_others() {
    RoomLimits limits =
        new RoomLimits(
            1,
            1,
            Duration.ofSeconds(60),
            Duration.ofHours(1),
            Duration.ofHours(12),
            4,
            5,
            10,
            1_000,
            10,
            1_000,
            16);
    RoomBed small = new RoomBed(limits);
    small.host("Ana");
    assertThat(small.queueUp("Ida", null)).isEqualTo(new Decision.Lined(1));
    RoomBed.assertRefused(small.queueUp("Max", null), RefusalCode.LINE_FULL);
  }

  private Decision lock(MemberId by, boolean locked) {
    return bed.say(by, n -> new Command.ChangeSettings(n, null, null, locked));
  }
}
