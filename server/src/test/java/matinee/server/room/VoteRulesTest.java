package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import matinee.protocol.Command;
import matinee.protocol.ControlledBy;
import matinee.protocol.Event;
import matinee.protocol.ItemId;
import matinee.protocol.Loop;
import matinee.protocol.MemberId;
import matinee.protocol.QueueCommand;
import matinee.protocol.RefusalCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Going on by vote.
class VoteRulesTest {
  private final RoomBed bed = new RoomBed();
  private final MemberId ana = bed.host("Ana");
  private final MemberId ben = bed.guest("Ben");
  private final MemberId cleo = bed.guest("Cleo");
  private ItemId on = new ItemId(1);

  @BeforeEach
  void aFilmAndAnother() {
    bed.say(ana, n -> Command.ChangeSettings.ofQueue(n, null, true));
    bed.say(ana, n -> new Command.ChangeSettings(n, null, ControlledBy.HOSTS, null));
    on = bed.playing(ana);
    bed.say(ben, n -> new QueueCommand.AddItem(n, RoomBed.SECOND));
  }

  @Test
  void QU3_more_than_half_of_those_here_go_on() {
    vote(ben, true);
    assertThat(bed.room.view().votes()).containsExactly(ben);
    assertThat(bed.current().itemId()).isEqualTo(on);
    bed.nowMs += 5_000;
    vote(cleo, true);
    assertThat(bed.current().media()).isEqualTo(RoomBed.SECOND);
    assertThat(bed.room.view().votes()).isEmpty();
    assertThat(bed.lastEvent())
        .isInstanceOfSatisfying(
            Event.CurrentChanged.class,
            changed -> {
              assertThat(changed.voted()).isTrue();
              assertThat(changed.stamp().by()).isNull();
            });
  }

  @Test
  void QU3_half_is_not_more_than_half() {
    bed.guest("Dan");
    vote(ben, true);
    vote(cleo, true);
    assertThat(bed.current().itemId()).isEqualTo(on);
  }

  @Test
  void QU3_a_vote_is_taken_back_and_given_twice_counts_once() {
    vote(ben, true);
    RoomBed.assertNothing(vote(ben, true));
    vote(ben, false);
    RoomBed.assertNothing(vote(ben, false));
    assertThat(bed.room.view().votes()).isEmpty();
  }

  @Test
  void QU3_no_vote_where_the_hosts_have_not_set_it() {
    bed.say(ana, n -> Command.ChangeSettings.ofQueue(n, null, false));
    RoomBed.assertRefused(vote(ben, true), RefusalCode.NOT_ALLOWED);
  }

  @Test
  void QU3_votes_go_with_the_setting() {
    vote(ben, true);
    bed.say(ana, n -> Command.ChangeSettings.ofQueue(n, Loop.QUEUE, null));
    assertThat(bed.room.view().votes()).containsExactly(ben);
    bed.say(ana, n -> Command.ChangeSettings.ofQueue(n, null, false));
    assertThat(bed.room.view().votes()).isEmpty();
  }

  @Test
  void QU3_a_vote_about_another_item_or_with_nothing_to_go_on_to_is_refused() {
    RoomBed.assertRefused(
        bed.say(ben, n -> new QueueCommand.Vote(n, new ItemId(77), null)), RefusalCode.STALE_ITEM);
    bed.say(ana, n -> new QueueCommand.ClearQueue(n, bed.room.seq()));
    RoomBed.assertRefused(vote(ben, true), RefusalCode.QUEUE_EMPTY);
  }

  @Test
  void QU3_votes_are_forgotten_when_nothing_comes_next_any_more() {
    vote(ben, true);
    bed.say(ana, n -> new QueueCommand.ClearQueue(n, bed.room.seq()));
    bed.say(ana, n -> new QueueCommand.AddItem(n, RoomBed.FILM));
    assertThat(bed.room.view().votes()).isEmpty();
  }

  @Test
  void QU3_who_is_away_neither_counts_nor_makes_the_others_count_by_dropping() {
    vote(ben, true);
    bed.drop(ana);
    bed.drop(cleo); // one of one, were it counted now
    assertThat(bed.current().itemId()).isEqualTo(on);
    bed.pass(60_000); // their seats are freed
    assertThat(bed.current().media()).isEqualTo(RoomBed.SECOND);
  }

  @Test
  void QU3_who_leaves_takes_their_vote_along_and_may_leave_a_majority() {
    vote(cleo, true);
    bed.say(cleo, new Command.Leave());
    assertThat(bed.room.view().votes()).isEmpty();
    MemberId dan = bed.guest("Dan");
    MemberId eve = bed.guest("Eve");
    vote(ben, true);
    vote(dan, true);
    assertThat(bed.current().itemId()).isEqualTo(on);
    bed.remove(ana, eve);
    assertThat(bed.current().media()).isEqualTo(RoomBed.SECOND);
  }

  @Test
  void PB9_what_was_voted_cannot_be_undone() {
    vote(ben, true);
    vote(cleo, true);
    RoomBed.assertRefused(
        bed.say(ana, n -> new Command.Undo(n, bed.room.seq())), RefusalCode.NOTHING_TO_UNDO);
  }

  private Decision vote(MemberId by, boolean on) {
    return bed.say(by, n -> new QueueCommand.Vote(n, this.on, on));
  }
}
