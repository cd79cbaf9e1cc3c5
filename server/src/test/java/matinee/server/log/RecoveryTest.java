package matinee.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import matinee.server.log.RoomLog.Batch;
import matinee.server.room.Room;
import matinee.server.room.RoomLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of a folder between two servers, and what the next one makes of it.
class RecoveryTest {
  @TempDir Path folder;
  private StoreBed bed;
  private Chronicle friday;
  private Chronicle sunday;

  @BeforeEach
  void twoRooms() throws IOException {
    bed = new StoreBed(folder);
    List<Batch> batches = new ArrayList<>();
    friday = Chronicle.begun("friday", batches);
    sunday = Chronicle.begun("sunday", batches);
    JournalWriter writer = bed.writer();
    StoreBed.write(writer, batches);
    for (int n = 1; n <= 20; n++) {
      StoreBed.write(writer, friday.said(n, "line " + n), sunday.said(n, "line " + n));
    }
    writer.close();
  }

  @Test
  void EV5_a_whole_folder_keeps_its_epochs() throws IOException {
    List<RecoveredRoom> rooms = bed.recovered().rooms();
    assertThat(rooms).allMatch(room -> room.kept().epoch().equals(Chronicle.EPOCH));
    assertThat(rooms).extracting(room -> room.kept().room()).containsExactly(both());
    assertThat(aside()).isEmpty();
  }

  @Test
  void EV5_a_damaged_record_is_cut_with_all_behind_it_and_the_rest_goes_on_under_a_new_epoch()
      throws IOException, SQLException {
    JournalWriter writer = bed.writer();
    Room before = friday.room();
    StoreBed.write(writer, friday.said(50, "fine"));
    Room fine = friday.room();
    StoreBed.write(writer, friday.said(51, "torn"), friday.said(52, "behind it"));
    assertThat(fine.seq()).isEqualTo(before.seq() + 1);
    bed.change("UPDATE records SET event = x'7b7d' WHERE room = 1 AND seq = " + (fine.seq() + 1));
    List<RecoveredRoom> rooms = bed.recovered().rooms();
    assertThat(rooms.getFirst().kept().room()).isEqualTo(fine);
    assertThat(rooms.getFirst().kept().epoch()).isEqualTo("renewed 1");
    assertThat(rooms.getFirst().lost()).isEqualTo(2);
    assertThat(rooms.getLast().kept())
        .as("the other has lost nothing")
        .isEqualTo(new RoomLog.Kept(sunday.key, Chronicle.EPOCH, sunday.room()));
    assertThat(aside()).singleElement().asString().contains("rooms.db-damaged-");
    assertThat(bed.recovered().rooms())
        .as("said once, and mended")
        .extracting(room -> room.kept().epoch())
        .containsExactly("renewed 1", Chronicle.EPOCH);
  }

  @Test
  void EV5_a_missing_record_is_noticed() throws IOException, SQLException {
    JournalWriter writer = bed.writer();
    Room before = friday.room();
    StoreBed.write(writer, friday.said(50, "one"), friday.said(51, "two"));
    bed.change("DELETE FROM records WHERE room = 1 AND seq = " + (before.seq() + 1));
    RecoveredRoom room = bed.recovered().rooms().getFirst();
    assertThat(room.kept()).isEqualTo(new RoomLog.Kept(friday.key, "renewed 1", before));
  }

  @Test
  void EV5_a_snapshot_that_can_not_be_read_is_folded_anew_from_the_first_event()
      throws IOException, SQLException {
    bed.change("UPDATE rooms SET snapshot = x'7b7d' WHERE id = 1");
    assertThat(bed.recovered().rooms())
        .extracting(RecoveredRoom::kept)
        .containsExactly(
            new RoomLog.Kept(friday.key, "renewed 1", friday.room()),
            new RoomLog.Kept(sunday.key, Chronicle.EPOCH, sunday.room()));
    assertThat(aside()).hasSize(1);
  }

  @Test
  void EV5_a_room_with_nothing_to_begin_from_is_lost_and_takes_no_other_with_it()
      throws IOException, SQLException {
    bed.change(
        "UPDATE rooms SET snapshot = x'7b7d' WHERE id = 1",
        "DELETE FROM records WHERE room = 1 AND seq < 10");
    assertThat(bed.recovered().rooms())
        .singleElement()
        .matches(room -> room.kept().room().equals(sunday.room()));
    assertThat(aside()).hasSize(1);
  }

  @Test
  void EV5_an_older_copy_goes_on_under_new_epochs_for_it_lacks_what_was_answered_for()
      throws IOException {
    Path copy = folder.resolve("copy");
    Files.copy(folder.resolve(Database.FILE), copy);
    StoreBed.write(bed.writer(), friday.said(50, "answered for"));
    Files.deleteIfExists(folder.resolve("rooms.db-wal"));
    Files.move(copy, folder.resolve(Database.FILE), StandardCopyOption.REPLACE_EXISTING);
    assertThat(bed.recovered().rooms())
        .extracting(room -> room.kept().epoch())
        .containsExactly("renewed 1", "renewed 2");
    assertThat(aside()).as("nothing is wrong with it").isEmpty();
    assertThat(bed.recovered().rooms())
        .as("and so it stays")
        .extracting(room -> room.kept().epoch())
        .containsExactly("renewed 1", "renewed 2");
  }

  @Test
  void EV5_a_copy_in_another_folder_goes_on_under_new_epochs() throws IOException {
    Files.delete(folder.resolve("acknowledged"));
    assertThat(bed.recovered().rooms())
        .extracting(room -> room.kept().epoch())
        .containsExactly("renewed 1", "renewed 2");
  }

  @Test
  void EV5_the_last_commits_cut_off_the_write_ahead_log_are_noticed() throws IOException {
    JournalWriter writer = bed.writer();
    StoreBed.write(writer, friday.said(50, "one"));
    long one = Files.size(folder.resolve("rooms.db-wal"));
    StoreBed.write(writer, friday.said(51, "two"));
    StoreBed next = new StoreBed(Files.createDirectory(folder.resolve("next")));
    for (String file : List.of("rooms.db", "rooms.db-wal", "acknowledged")) {
      Files.copy(folder.resolve(file), next.folder.resolve(file));
    }
    try (FileChannel channel =
        FileChannel.open(next.folder.resolve("rooms.db-wal"), StandardOpenOption.WRITE)) {
      channel.truncate(one + 2_000); // the file ends amid a page
    }
    List<RecoveredRoom> rooms = next.recovered().rooms();
    assertThat(rooms.getFirst().kept().room().seq()).isEqualTo(friday.room().seq() - 1);
    assertThat(rooms)
        .extracting(room -> room.kept().epoch())
        .containsExactly("renewed 1", "renewed 2");
  }

  @Test
  void EV5_what_is_no_database_at_all_is_set_aside_and_the_server_starts() throws IOException {
    Files.writeString(folder.resolve(Database.FILE), "not what it was ".repeat(1_000));
    assertThat(bed.recovered().rooms()).isEmpty();
    assertThat(aside()).hasSize(1);
    List<Batch> batches = new ArrayList<>();
    Chronicle monday = Chronicle.begun("monday", batches);
    StoreBed.write(bed.writer(), batches);
    assertThat(bed.recovered().rooms())
        .singleElement()
        .matches(room -> room.kept().room().equals(monday.room()));
  }

  @Test
  void EV5_a_file_that_was_cut_short_gives_what_can_be_read() throws IOException {
    try (FileChannel channel =
        FileChannel.open(folder.resolve(Database.FILE), StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 2 * 4_096);
    }
    List<RecoveredRoom> rooms = bed.recovered().rooms();
    assertThat(aside()).hasSize(1);
    assertThat(rooms).allMatch(room -> room.kept().epoch().startsWith("renewed"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void EV5_whatever_bytes_are_flipped_no_room_is_made_up(long seed) throws IOException {
    Random random = new Random(seed);
    try (FileChannel channel =
        FileChannel.open(
            folder.resolve(Database.FILE), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      for (int n = 0; n < 40; n++) {
        long at = 100 + random.nextLong(channel.size() - 100);
        channel.write(ByteBuffer.wrap(new byte[] {(byte) random.nextInt()}), at);
      }
    }
    for (RecoveredRoom room : bed.recovered().rooms()) {
      boolean isWhole = room.kept().room().equals(room.id() == 1 ? friday.room() : sunday.room());
      assertThat(isWhole || !room.kept().epoch().equals(Chronicle.EPOCH)).isTrue();
    }
    StoreBed.write(bed.writer(), new ArrayList<>());
  }

  @Test
  void another_programs_file_is_left_alone_in_one_sentence() throws SQLException, IOException {
    bed.change("PRAGMA application_id = 42");
    assertThatThrownBy(bed::recovered)
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("rooms.db is not a store of rooms; choose another folder.");
    assertThat(aside()).isEmpty();
  }

  @Test
  void a_newer_servers_file_is_left_alone_in_one_sentence() throws SQLException, IOException {
    bed.change("PRAGMA user_version = 2");
    assertThatThrownBy(bed::recovered)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("was written by a newer Matinee");
    assertThat(aside()).isEmpty();
  }

  @Test
  void a_folder_serves_one_server_at_a_time() throws IOException {
    try (RoomFolder first = RoomFolder.open(folder, RoomLimits.DEFAULT, () -> "new")) {
      assertThat(first.rooms()).hasSize(2);
      assertThatThrownBy(() -> RoomFolder.open(folder, RoomLimits.DEFAULT, () -> "new"))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("Another server keeps its rooms in ");
    }
    RoomFolder.open(folder, RoomLimits.DEFAULT, () -> "new").close();
  }

  private Room[] both() {
    return new Room[] {friday.room(), sunday.room()};
  }

  private List<Path> aside() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().matches(".*damaged[-0-9]*")).sorted().toList();
    }
  }
}
