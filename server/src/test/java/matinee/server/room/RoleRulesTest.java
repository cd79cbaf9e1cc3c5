package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import matinee.protocol.Command;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.RefusalCode;
import matinee.protocol.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Roles that are given, handed over and taken back.
class RoleRulesTest {
  private final RoomBed bed = new RoomBed();
  private MemberId ana = new MemberId(1);
  private MemberId ben = new MemberId(2);
  private MemberId cleo = new MemberId(3);

  @BeforeEach
  void three() {
    ana = bed.host("Ana");
    ben = bed.guest("Ben");
    cleo = bed.guest("Cleo");
  }

  @Test
  void RO1_nobody_but_the_host_gives_roles() {
    give(ana, ben, Role.CO_HOST);
    RoomBed.assertRefused(give(ben, cleo, Role.CO_HOST), RefusalCode.NOT_ALLOWED);
    RoomBed.assertRefused(give(ben, ben, Role.HOST), RefusalCode.NOT_ALLOWED);
    RoomBed.assertRefused(give(cleo, cleo, Role.HOST), RefusalCode.NOT_ALLOWED);
  }

  @Test
  void RO1_a_role_for_nobody_is_refused() {
    RoomBed.assertRefused(give(ana, new MemberId(99), Role.HOST), RefusalCode.NO_SUCH_MEMBER);
  }

  @Test
  void RO3_a_host_cannot_step_down_without_a_successor() {
    RoomBed.assertRefused(give(ana, ana, Role.GUEST), RefusalCode.NOT_ALLOWED);
    RoomBed.assertNothing(give(ana, ana, Role.HOST));
    assertOneHost(ana);
  }

  @Test
  void RO1_a_co_host_is_appointed_and_dismissed_and_twice_is_once() {
    give(ana, ben, Role.CO_HOST);
    assertThat(bed.member(ben).role()).isEqualTo(Role.CO_HOST);
    assertThat(bed.lastEvent().stamp().by()).isEqualTo(ana);
    RoomBed.assertNothing(give(ana, ben, Role.CO_HOST));
    give(ana, ben, Role.GUEST);
    assertThat(bed.member(ben).role()).isEqualTo(Role.GUEST);
  }

  @Test
  void RO3_the_room_is_handed_over_in_one_decision() {
    Decision handed = give(ana, cleo, Role.HOST);
    assertThat(handed.facts()).hasSize(2);
    assertOneHost(cleo);
    assertThat(bed.member(ana).role()).isEqualTo(Role.CO_HOST);
  }

  @Test
  void RO3_a_host_who_handed_the_room_over_does_not_take_it_back_by_a_lost_connection() {
    give(ana, cleo, Role.HOST);
    bed.drop(ana);
    bed.join("Ana", "token of Ana", RoomBed.HOST_KEY); // the page shows its key every time
    assertOneHost(cleo);
  }

  @Test
  void RO3_nor_when_the_room_was_handed_on_to_a_third_or_the_tunnel_was_long() {
    give(ana, ben, Role.HOST);
    give(ben, cleo, Role.HOST);
    bed.join("Ana", "token of Ana", RoomBed.HOST_KEY);
    assertOneHost(cleo);
    bed.drop(ana);
    bed.pass(60_000);
    bed.join("Ana", "token of Ana", RoomBed.HOST_KEY);
    assertOneHost(cleo);
    assertThat(bed.named("Ana")).extracting(Member::role).isEqualTo(Role.CO_HOST);
  }

  @Test
  void RO3_once_they_left_and_return_with_the_key_it_is_theirs_again() {
    give(ana, cleo, Role.HOST);
    bed.say(ana, new Command.Leave());
    bed.join("Ana", null, RoomBed.HOST_KEY); // leaving forgets the seat
    assertThat(bed.named("Ana")).extracting(Member::role).isEqualTo(Role.HOST);
    assertThat(bed.member(cleo).role()).isEqualTo(Role.CO_HOST);
  }

  @Test
  void RO3_a_guest_who_opens_the_hosts_link_in_their_seat_becomes_host() {
    bed.join("Ben", "token of Ben", RoomBed.HOST_KEY);
    assertOneHost(ben);
    assertThat(bed.member(ana).role()).isEqualTo(Role.CO_HOST);
  }

  private void assertOneHost(MemberId host) {
    assertThat(bed.room.view().members())
        .filteredOn(member -> member.role() == Role.HOST)
        .extracting(Member::memberId)
        .containsExactly(host);
  }

  private Decision give(MemberId by, MemberId to, Role role) {
    return bed.say(by, n -> new Command.ChangeRole(n, to, role));
  }
}
