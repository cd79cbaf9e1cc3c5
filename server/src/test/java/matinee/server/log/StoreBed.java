package matinee.server.log;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import matinee.server.log.JournalWriter.Outcome;
import matinee.server.room.RoomKey;
import matinee.server.room.RoomLimits;

/// One server after the other on one folder, each written by hand and gone without a word.
final class StoreBed {
  final Path folder;
  final Map<RoomKey, Tail> tails = new ConcurrentHashMap<>();
  private int epochs;
  private long nanos;

  StoreBed(Path folder) {
    this.folder = folder;
  }

  Recovery.Recovered recovered() throws IOException {
    return new Recovery(folder, RoomLimits.DEFAULT, () -> "renewed " + ++epochs).open();
  }

  JournalWriter writer() throws IOException {
    return writer(recovered());
  }

  JournalWriter writer(Recovery.Recovered recovered) {
    tails.clear();
    return new JournalWriter(folder, RoomLimits.DEFAULT, recovered, tails, this::pulse);
  }

  Pulse pulse() {
    return new Pulse("boot", nanos, nanos / 1e6);
  }

  /// A second passes.
  void waits() {
    nanos += 1_000_000_000;
  }

  static List<RoomLog.Answer> write(JournalWriter writer, RoomLog.Batch... batches) {
    return writer
        .write(
            Arrays.stream(batches)
                .map(batch -> (Work) new Work.Append(batch, new CompletableFuture<>()))
                .toList())
        .stream()
        .map(Outcome::answer)
        .toList();
  }

  static List<RoomLog.Answer> write(JournalWriter writer, List<RoomLog.Batch> batches) {
    return write(writer, batches.toArray(RoomLog.Batch[]::new));
  }

  /// A hand in the file.
  void change(String... statements) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Database.FILE))) {
      Database.execute(connection, statements);
    }
  }
}
