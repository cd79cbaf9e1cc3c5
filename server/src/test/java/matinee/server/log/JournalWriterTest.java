package matinee.server.log;

import static matinee.server.log.RoomLog.Answer.COMMITTED;
import static matinee.server.log.RoomLog.Answer.CONFLICT;
import static matinee.server.log.RoomLog.Answer.FULL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import matinee.server.log.RoomLog.Batch;
import matinee.server.room.Room;
import matinee.server.room.RoomLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written, as one transaction after the other; every server here ends as by kill -9.
class JournalWriterTest {
  @TempDir Path folder;
  private StoreBed bed;

  @BeforeEach
  void aFolder() {
    bed = new StoreBed(folder);
  }

  @Test
  void EV5_what_was_committed_is_there_for_the_next_server() throws IOException {
    List<Batch> batches = new ArrayList<>();
    Chronicle friday = Chronicle.begun("friday", batches);
    Chronicle sunday = Chronicle.begun("sunday", batches);
    batches.add(friday.said(1, "hello"));
    JournalWriter writer = bed.writer();
    assertThat(StoreBed.write(writer, batches)).hasSize(5).containsOnly(COMMITTED);
    Batch later = sunday.said(7, "and here");
    assertThat(StoreBed.write(writer, later)).containsExactly(COMMITTED);
    Recovery.Recovered next = bed.recovered();
    assertThat(next.rooms())
        .extracting(RecoveredRoom::kept)
        .containsExactly(
            new RoomLog.Kept(friday.key, Chronicle.EPOCH, friday.room()),
            new RoomLog.Kept(sunday.key, Chronicle.EPOCH, sunday.room()));
    assertThat(next.pulse()).isEqualTo(bed.pulse());
  }

  @Test
  void EV5_who_comes_back_to_the_next_server_gets_exactly_what_they_missed() throws IOException {
    List<Batch> batches = new ArrayList<>();
    Chronicle friday = Chronicle.begun("friday", batches);
    for (int n = 1; n <= 1_200; n++) { // beyond snapshots, and beyond what is kept for resume
      batches.add(friday.said(n, "line " + n));
    }
    StoreBed.write(bed.writer(), batches);
    bed.writer();
    Tail tail = bed.tails.get(friday.key);
    long last = friday.room().seq();
    assertThat(tail.between(last - 1_000, last).orElseThrow())
        .hasSize(1_000)
        .last()
        .isEqualTo(batches.getLast().entries().getFirst().event());
    assertThat(tail.between(last - 1_001, last)).isEmpty();
  }

  @Test
  void EV5_a_room_of_any_age_takes_a_bounded_part_of_the_file() throws IOException, SQLException {
    List<Batch> batches = new ArrayList<>();
    Chronicle friday = Chronicle.begun("friday", batches);
    JournalWriter writer = bed.writer();
    StoreBed.write(writer, batches);
    for (int round = 0; round < 40; round++) {
      List<Batch> more = new ArrayList<>();
      for (int n = 0; n < 100; n++) {
        more.add(friday.said(round * 100 + n + 1, "line " + n));
      }
      StoreBed.write(writer, more);
    }
    try (Connection connection = Database.open(folder)) {
      assertThat(StoreReading.of(connection).rooms())
          .singleElement()
          .matches(room -> room.rows().size() < 2_000);
    }
    assertThat(bed.recovered().rooms().getFirst().kept().room()).isEqualTo(friday.room());
  }

  @Test
  void EV2_what_does_not_go_on_from_the_last_event_is_a_conflict_and_costs_nobody_else()
      throws IOException {
    List<Batch> batches = new ArrayList<>();
    Chronicle friday = Chronicle.begun("friday", batches);
    Chronicle sunday = Chronicle.begun("sunday", batches);
    JournalWriter writer = bed.writer();
    StoreBed.write(writer, batches);
    Room kept = friday.room();
    Batch lost = friday.said(1, "lost");
    Batch dependent = friday.said(2, "on a head that never was");
    Batch fine = sunday.said(1, "fine");
    assertThat(StoreBed.write(writer, dependent, fine)).containsExactly(CONFLICT, COMMITTED);
    assertThat(StoreBed.write(writer, lost)).containsExactly(COMMITTED);
    assertThat(bed.recovered().rooms().getFirst().kept().room().seq()).isEqualTo(kept.seq() + 1);
  }

  @Test
  void EV7_a_full_disk_refuses_all_of_a_group_and_is_written_again_when_there_is_space()
      throws IOException, SQLException {
    List<Batch> batches = new ArrayList<>();
    Chronicle friday = Chronicle.begun("friday", batches);
    Connection connection = Database.open(folder);
    JournalWriter writer =
        bed.writer(
            new Recovery.Recovered(
                new Store(folder, connection, new StateCodec(), 0), List.of(), null));
    StoreBed.write(writer, batches);
    Room kept = friday.room();
    Database.execute(connection, "PRAGMA max_page_count = 12");
    List<Batch> much = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      much.add(friday.said(n + 1, "x".repeat(1_000)));
    }
    assertThat(StoreBed.write(writer, much)).hasSize(40).containsOnly(FULL);
    assertThat(writer.isWritable()).isFalse();
    friday.backTo(kept);
    Batch early = friday.said(50, "a moment later");
    assertThat(StoreBed.write(writer, early)).as("not tried so soon").containsExactly(FULL);
    bed.waits();
    assertThat(StoreBed.write(writer, early)).containsExactly(COMMITTED);
    assertThat(writer.isWritable()).isTrue();
    assertThat(bed.recovered().rooms())
        .singleElement()
        .matches(room -> room.kept().room().equals(friday.room()) && room.isSound());
  }

  @Test
  void EV5_a_transaction_that_failed_after_all_but_is_in_the_file_is_undone_by_the_next()
      throws IOException, SQLException {
    List<Batch> batches = new ArrayList<>();
    Chronicle friday = Chronicle.begun("friday", batches);
    Connection connection = Database.open(folder);
    JournalWriter writer =
        bed.writer(
            new Recovery.Recovered(
                new Store(folder, connection, new StateCodec(), 0), List.of(), null));
    StoreBed.write(writer, batches);
    Room kept = friday.room();
    Batch first = friday.said(1, "in doubt");
    Batch second = friday.said(2, "in doubt too");
    connection.close(); // the server is told of a failure …
    assertThat(StoreBed.write(writer, first, second)).containsOnly(RoomLog.Answer.UNAVAILABLE);
    StateCodec codec = new StateCodec();
    try (Store behindItsBack = Store.open(folder, codec, 1)) { // … and it was written all the same
      behindItsBack.begin();
      behindItsBack.put(1, first.entries().getFirst());
      behindItsBack.put(1, second.entries().getFirst());
      behindItsBack.commit(bed.pulse());
    }
    friday.backTo(kept);
    bed.waits();
    Batch instead = friday.said(3, "what happened instead");
    assertThat(StoreBed.write(writer, instead)).containsExactly(COMMITTED);
    assertThat(bed.recovered().rooms())
        .singleElement()
        .matches(room -> room.kept().room().equals(friday.room()) && room.isSound());
  }

  @Test
  void EV5_a_forgotten_room_is_gone_from_the_file() throws IOException, SQLException {
    List<Batch> batches = new ArrayList<>();
    Chronicle friday = Chronicle.begun("friday", batches);
    batches.add(friday.said(1, "a secret of ours"));
    JournalWriter writer = bed.writer();
    StoreBed.write(writer, batches);
    writer.write(List.of(new Work.Erase(friday.key)));
    writer.close();
    assertThat(bed.recovered().rooms()).isEmpty();
    byte[] file = Files.readAllBytes(folder.resolve(Database.FILE));
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("a secret of ours");
  }

  @Test
  void EV3_what_can_not_be_encoded_harms_no_other_room() throws IOException {
    List<Batch> batches = new ArrayList<>();
    Chronicle friday = Chronicle.begun("friday", batches);
    JournalWriter writer = bed.writer();
    StoreBed.write(writer, batches);
    Chronicle broken = new Chronicle("broken");
    Batch made = broken.made();
    Batch poison =
        new Batch(
            made.room(),
            made.epoch(),
            0,
            Collections.singletonList(new RoomLog.Entry(1, null, null)),
            made.after());
    assertThat(StoreBed.write(writer, friday.said(1, "one"), poison, friday.said(2, "two")))
        .containsExactly(COMMITTED, RoomLog.Answer.UNAVAILABLE, COMMITTED);
    assertThat(bed.recovered().rooms()).singleElement();
  }

  @Test
  void RM2_nobody_else_of_the_machine_may_read_what_is_kept() throws IOException {
    List<Batch> batches = new ArrayList<>();
    Chronicle.begun("friday", batches);
    Path made = folder.resolve("deep").resolve("rooms");
    try (RoomFolder opened = RoomFolder.open(made, RoomLimits.DEFAULT, () -> "epoch")) {
      assertThat(opened.rooms()).isEmpty();
      StoreBed.write(new StoreBed(made).writer(), batches);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
          .isEqualTo("rwx------");
      try (var files = Files.list(made)) {
        assertThat(files.toList())
            .hasSizeGreaterThanOrEqualTo(4)
            .allSatisfy(
                file ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
      }
    }
  }
}
