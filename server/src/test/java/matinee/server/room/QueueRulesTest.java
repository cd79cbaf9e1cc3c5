package matinee.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import matinee.protocol.Command;
import matinee.protocol.ControlledBy;
import matinee.protocol.Event;
import matinee.protocol.Item;
import matinee.protocol.ItemId;
import matinee.protocol.Media;
import matinee.protocol.MediaSource;
import matinee.protocol.MemberId;
import matinee.protocol.QueueCommand;
import matinee.protocol.RefusalCode;
import org.junit.jupiter.api.Test;

/// What comes next, in which order, and taking a change of it back.
class QueueRulesTest {
  private final RoomBed bed = new RoomBed();
  private final MemberId ana = bed.host("Ana");
  private final MemberId ben = bed.guest("Ben");

  @Test
  void QU1_several_are_added_in_their_order_at_the_end_or_first() {
    add("a", "b");
    bed.say(ben, n -> new QueueCommand.AddItems(n, List.of(film("x"), film("y")), true));
    assertThat(titles()).containsExactly("x", "y", "a", "b");
    bed.say(ben, n -> new QueueCommand.AddItem(n, film("first"), true, null));
    assertThat(titles()).containsExactly("first", "x", "y", "a", "b");
  }

  @Test
  void QU1_several_fit_all_or_none_of_them_is_added() {
    IntStream.range(0, 9).forEach(_ -> addMany(20));
    addMany(19);
    RoomBed.assertRefused(addMany(2), RefusalCode.QUEUE_FULL);
    assertThat(titles()).hasSize(199);
    assertThat(addMany(1).facts()).hasSize(1);
  }

  @Test
  void QU1_two_hundred_of_the_longest_addresses_are_too_many_to_send() {
    String long2000 = "https://films.example/" + "a".repeat(2_000);
    Media giant = new Media(MediaSource.FILE, long2000, null);
    IntStream.range(0, 39).forEach(_ -> bed.say(ben, n -> new QueueCommand.AddItem(n, giant)));
    RoomBed.assertRefused(
        bed.say(ben, n -> new QueueCommand.AddItem(n, giant)), RefusalCode.QUEUE_FULL);
    assertThat(bed.room.view().queue()).hasSize(39);
  }

  @Test
  void QU1_an_item_moves_behind_another_or_to_the_front() {
    add("a", "b", "c", "d");
    move("a", "c");
    assertThat(titles()).containsExactly("b", "c", "a", "d");
    move("d", null);
    assertThat(titles()).containsExactly("d", "b", "c", "a");
    RoomBed.assertNothing(move("d", null));
    RoomBed.assertNothing(move("c", "b"));
  }

  @Test
  void QU1_what_is_gone_is_neither_moved_nor_moved_behind() {
    add("a", "b");
    ItemId gone = id("a");
    bed.say(ana, n -> new QueueCommand.RemoveItem(n, gone));
    RoomBed.assertRefused(
        bed.say(ben, n -> new QueueCommand.MoveItem(n, gone, null)), RefusalCode.NO_SUCH_ITEM);
    RoomBed.assertRefused(
        bed.say(ben, n -> new QueueCommand.MoveItem(n, id("b"), gone)), RefusalCode.NO_SUCH_ITEM);
    RoomBed.assertRefused(
        bed.say(ben, n -> new QueueCommand.MoveItem(n, id("b"), id("b"))),
        RefusalCode.NO_SUCH_ITEM);
  }

  @Test
  void QU1_a_shuffle_keeps_everything_and_tells_the_whole_order() {
    addMany(20);
    List<ItemId> before = ids();
    shuffle(ana, bed.room.seq());
    assertThat(ids()).containsExactlyInAnyOrderElementsOf(before).isNotEqualTo(before);
    assertThat(bed.lastEvent())
        .isInstanceOfSatisfying(
            Event.QueueOrdered.class, event -> assertThat(event.itemIds()).isEqualTo(ids()));
    List<ItemId> once = ids();
    bed.nowMs += 0.1;
    shuffle(ana, bed.room.seq());
    assertThat(ids()).isNotEqualTo(once);
  }

  @Test
  void QU1_what_somebody_else_changed_unseen_is_neither_cleared_nor_shuffled() {
    add("a", "b");
    long seen = bed.room.seq();
    bed.say(ben, n -> new QueueCommand.AddItem(n, film("precious")));
    RoomBed.assertRefused(clear(ana, seen), RefusalCode.OVERTAKEN);
    RoomBed.assertRefused(shuffle(ana, seen), RefusalCode.OVERTAKEN);
    assertThat(clear(ben, seen).facts()).hasSize(1);
    RoomBed.assertNothing(clear(ana, 0));
    RoomBed.assertNothing(shuffle(ana, 0));
  }

  @Test
  void QU1_the_next_film_that_came_on_by_itself_overtakes_a_clearing() {
    ItemId on = bed.cue(ana, RoomBed.FILM);
    add("a", "b");
    long seen = bed.room.seq();
    bed.say(ben, n -> new QueueCommand.Next(n, on));
    RoomBed.assertRefused(clear(ana, seen), RefusalCode.OVERTAKEN);
  }

  @Test
  void QU6_what_was_cleared_comes_back_before_what_was_added_since() {
    add("a", "b", "c");
    clear(ben, bed.room.seq());
    add("new");
    undo(ben);
    assertThat(titles()).containsExactly("a", "b", "c", "new");
    RoomBed.assertRefused(undo(ben), RefusalCode.NOTHING_TO_UNDO);
  }

  @Test
  void QU6_a_removal_a_move_and_a_shuffle_are_taken_back() {
    add("a", "b", "c", "d");
    bed.say(ben, n -> new QueueCommand.RemoveItem(n, id("b")));
    undo(ben);
    assertThat(titles()).containsExactly("a", "b", "c", "d");
    move("a", "d");
    undo(ben);
    assertThat(titles()).containsExactly("a", "b", "c", "d");
    shuffle(ben, bed.room.seq());
    undo(ana);
    assertThat(titles()).containsExactly("a", "b", "c", "d");
  }

  @Test
  void QU6_what_has_come_on_since_does_not_come_back() {
    ItemId on = bed.cue(ana, RoomBed.FILM);
    add("a", "b", "c");
    shuffle(ben, bed.room.seq());
    String first = titles().getFirst();
    bed.say(ana, n -> new QueueCommand.Next(n, on));
    undo(ben, bed.history.get(bed.history.size() - 2).seq());
    assertThat(titles()).hasSize(2).doesNotContain(first).isSorted();
  }

  @Test
  void QU6_the_film_and_the_queue_are_taken_back_apart() {
    bed.playing(ana);
    bed.nowMs += 10_000;
    add("a");
    bed.seek(ben, 60_000);
    long seek = bed.room.seq();
    bed.say(ben, n -> new QueueCommand.RemoveItem(n, id("a")));
    undo(ben, seek);
    assertThat(bed.playback().positionMs()).isEqualTo(10_000);
    undo(ben);
    assertThat(titles()).containsExactly("a");
  }

  @Test
  void QU6_only_its_author_or_a_host_and_only_for_thirty_seconds() {
    add("a");
    MemberId cleo = bed.guest("Cleo");
    bed.say(ben, n -> new QueueCommand.RemoveItem(n, id("a")));
    RoomBed.assertRefused(undo(cleo), RefusalCode.NOT_ALLOWED);
    bed.nowMs += 30_001;
    RoomBed.assertRefused(undo(ben), RefusalCode.NOTHING_TO_UNDO);
  }

  @Test
  void QU6_a_queue_that_has_filled_up_meanwhile_has_no_place_for_it() {
    IntStream.range(0, 10).forEach(_ -> addMany(20));
    clear(ben, bed.room.seq());
    addMany(1);
    RoomBed.assertRefused(undo(ben), RefusalCode.QUEUE_FULL);
    assertThat(titles()).hasSize(1);
  }

  @Test
  void RO2_what_guests_may_not_control_they_do_not_order_either() {
    add("a", "b");
    bed.say(ana, n -> new Command.ChangeSettings(n, null, ControlledBy.HOSTS, null));
    RoomBed.assertRefused(clear(ben, bed.room.seq()), RefusalCode.NOT_ALLOWED);
    RoomBed.assertRefused(move("b", null), RefusalCode.NOT_ALLOWED);
    assertThat(addMany(1).facts()).hasSize(1);
  }

  private Decision addMany(int many) {
    return bed.say(
        ben, n -> new QueueCommand.AddItems(n, Collections.nCopies(many, RoomBed.SECOND), null));
  }

  private void add(String... titles) {
    bed.say(
        ben,
        n ->
            new QueueCommand.AddItems(
                n, List.of(titles).stream().map(QueueRulesTest::film).toList(), null));
  }

  private Decision move(String title, String after) {
    return bed.say(
        ben, n -> new QueueCommand.MoveItem(n, id(title), after == null ? null : id(after)));
  }

  private Decision clear(MemberId by, long seen) {
    return bed.say(by, n -> new QueueCommand.ClearQueue(n, seen));
  }

  private Decision shuffle(MemberId by, long seen) {
    return bed.say(by, n -> new QueueCommand.ShuffleQueue(n, seen));
  }

  private Decision undo(MemberId by) {
    return bed.say(by, n -> new Command.Undo(n, null));
  }

  private void undo(MemberId by, long seq) {
    assertThat(bed.say(by, n -> new Command.Undo(n, seq)).facts()).isNotEmpty();
  }

  private ItemId id(String title) {
    return bed.room.view().queue().stream()
        .filter(item -> title.equals(item.media().title()))
        .findFirst()
        .orElseThrow()
        .itemId();
  }

  private List<ItemId> ids() {
    return bed.room.view().queue().stream().map(Item::itemId).toList();
  }

  private List<String> titles() {
    return bed.room.view().queue().stream().map(item -> item.media().title()).toList();
  }

  private static Media film(String title) {
    return new Media(MediaSource.FILE, "/media/" + title + ".mp4", title);
  }
}
