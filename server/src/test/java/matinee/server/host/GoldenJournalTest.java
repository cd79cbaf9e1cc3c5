package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import matinee.server.log.DirectJournal;
import matinee.server.log.Pulse;
import matinee.server.log.RoomLog;
import matinee.server.room.Room;
import matinee.server.room.RoomLimits;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Journals that earlier versions left: a snapshot, the records after it, and the room that they
/// are. Every build must read all of them; they are added to, never edited. A new one is written by
/// `make journals`, when something is kept that was not before.
class GoldenJournalTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "journal");
  private static final String ROOM = "room.json";
  private static final long SEED = 8;

  @TestFactory
  Stream<DynamicTest> EV5_what_an_earlier_version_kept_is_read(@TempDir Path folder)
      throws IOException {
    return journals().stream()
        .map(
            journal ->
                dynamicTest(
                    journal.getFileName().toString(),
                    () -> {
                      Path copy = folder.resolve(journal.getFileName());
                      Files.createDirectory(copy);
                      for (Path file : filesOf(journal)) {
                        Files.copy(file, copy.resolve(file.getFileName()));
                      }
                      RoomLog.Kept kept = left(copy);
                      Room expected =
                          DirectJournal.read(
                              Files.readAllBytes(journal.resolve(ROOM)), kept.room().limits());
                      assertThat(kept.room()).isEqualTo(expected);
                      assertThat(kept.room().view().members()).isNotEmpty();
                    }));
  }

  @Test
  @EnabledIfSystemProperty(named = "matinee.journals", matches = "write")
  void write_one(@TempDir Path work) throws IOException, SQLException {
    Path journal = GOLDEN.resolve(Integer.toString(journals().size() + 1));
    Files.createDirectories(journal);
    new SimWorld(SEED, new SimDisk.Folder(work)).run();
    Files.write(journal.resolve(ROOM), DirectJournal.written(left(work).room()));
    Files.copy(work.resolve("acknowledged"), journal.resolve("acknowledged"));
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + work.resolve("rooms.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("VACUUM INTO '" + journal.resolve("rooms.db") + "'");
    }
  }

  private static RoomLog.Kept left(Path folder) {
    return new DirectJournal(folder, RoomLimits.DEFAULT, () -> new Pulse("golden", 0, 0))
        .kept()
        .getFirst();
  }

  private static List<Path> journals() throws IOException {
    return Files.isDirectory(GOLDEN) ? filesOf(GOLDEN) : List.of();
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
