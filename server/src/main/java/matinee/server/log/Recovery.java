package matinee.server.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import matinee.server.log.StoreReading.StoredRoom;
import matinee.server.room.RoomLimits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens a store as the last server left it, whatever became of it since. What can be read is read;
/// a room that has lost something, or may have, goes on under a new epoch; a damaged file is set
/// aside for the operator, and a new one takes its place.
final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final RoomLimits limits;
  private final Supplier<String> newEpoch;
  private final StateCodec codec = new StateCodec();

  /// @param pulse the last server's, if it told any
  record Recovered(Store store, List<RecoveredRoom> rooms, @Nullable Pulse pulse) {}

  Recovery(Path folder, RoomLimits limits, Supplier<String> newEpoch) {
    this.folder = folder;
    this.limits = limits;
    this.newEpoch = newEpoch;
  }

  /// @throws IOException when rooms can't be kept there; its message is one sentence
  Recovered open() throws IOException {
    try {
      StoreReading read = read();
      long answered = answered(read);
      List<RecoveredRoom> found = folded(read);
      boolean isWhole = read.damage() == null && found.size() == read.rooms().size();
      boolean isComplete = isWhole && answered == read.commits();
      List<RecoveredRoom> rooms =
          found.stream().map(room -> isComplete && room.isSound() ? room : renewed(room)).toList();
      boolean isAnew = !isWhole || !found.stream().allMatch(RecoveredRoom::isSound);
      if (isAnew) {
        setAside(read);
      }
      Store store = Store.open(folder, codec, Math.max(answered, read.commits()));
      if (isAnew || !isComplete) {
        write(store, rooms, read.pulse());
      }
      return new Recovered(store, rooms, read.pulse());
    } catch (SQLException e) {
      throw new IOException("The rooms in " + folder + " can't be opened: " + e.getMessage(), e);
    }
  }

  private StoreReading read() throws IOException, SQLException {
    try (Connection connection = Database.open(folder)) {
      return StoreReading.of(connection);
    } catch (SQLException e) {
      if (Database.isDamage(e)) {
        return StoreReading.nothing(String.valueOf(e.getMessage()));
      }
      throw e;
    }
  }

  /// How many commits were answered for; the store's own count when it holds all of them.
  private long answered(StoreReading read) throws IOException {
    try (Acknowledged acknowledged = Acknowledged.open(folder)) {
      OptionalLong noted = acknowledged.commits();
      if (noted.isEmpty() && read.commits() > 0) {
        LOG.atWarn()
            .addKeyValue("folder", folder)
            .log("The rooms are a copy: all of them go on under a new epoch");
        return read.commits() + 1;
      }
      long answered = Math.max(noted.orElse(0), read.commits());
      if (answered > read.commits()) {
        LOG.atWarn()
            .addKeyValue("folder", folder)
            .addKeyValue("commits", answered - read.commits())
            .log("The rooms lack the last commits: all of them go on under a new epoch");
      }
      return answered;
    }
  }

  private List<RecoveredRoom> folded(StoreReading read) {
    List<RecoveredRoom> rooms = new ArrayList<>();
    for (StoredRoom stored : read.rooms()) {
      RecoveredRoom room = RecoveredRoom.of(stored, codec, limits);
      if (room == null) {
        LOG.atWarn()
            .addKeyValue("records", stored.rows().size())
            .log("A room is lost: its snapshot can't be read, nor its records");
      } else {
        if (!room.isSound()) {
          LOG.atWarn()
              .addKeyValue("room", room.kept().key().mark())
              .addKeyValue("records", room.lost())
              .addKeyValue("seq", room.kept().room().seq())
              .log("A room's log was damaged: records are cut, and it goes on before them");
        }
        rooms.add(room);
      }
    }
    return rooms;
  }

  private RecoveredRoom renewed(RecoveredRoom room) {
    return room.under(newEpoch.get());
  }

  /// These rooms as they are and no others, with what may still be asked for of what happened.
  static void write(Store store, List<RecoveredRoom> rooms, @Nullable Pulse pulse)
      throws IOException, SQLException {
    store.begin();
    store.clear();
    for (RecoveredRoom room : rooms) {
      RoomLog.Kept kept = room.kept();
      store.put(room.id(), kept.key(), kept.epoch(), kept.room());
      for (RoomLog.Entry entry : room.tail()) {
        store.put(room.id(), entry);
      }
    }
    store.commit(pulse == null ? Pulse.NONE : pulse);
  }

  /// Under a name that says when it was last written, so that SQLite's own tools can still open it.
  private void setAside(StoreReading read) throws IOException {
    Path file = folder.resolve(Database.FILE);
    Path aside =
        free(file + "-damaged-" + STAMP.format(Files.getLastModifiedTime(file).toInstant()));
    for (String part : List.of("", "-wal")) {
      Path from = Path.of(file + part);
      if (Files.exists(from)) {
        Files.move(from, Path.of(aside + part));
      }
    }
    Files.deleteIfExists(Path.of(file + "-shm"));
    LOG.atError()
        .addKeyValue("folder", folder)
        .addKeyValue("why", read.damage() == null ? "some records were wrong" : read.damage())
        .addKeyValue("rooms", read.rooms().size())
        .addKeyValue("aside", aside.getFileName())
        .log("The rooms were damaged: what can be read goes on, and the file is set aside");
  }

  private static Path free(String name) {
    Path path = Path.of(name);
    for (int n = 2; Files.exists(path); n++) {
      path = Path.of(name + "-" + n);
    }
    return path;
  }
}
