package matinee.server.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import matinee.server.room.RoomLimits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder in which rooms wait for the next server. A journal writes there all the time; a memory
/// log is written there once, when the server stops.
///
/// For the one thread that starts and stops the server.
public final class RoomFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RoomFolder.class);

  private final Path folder;
  private final RoomLimits limits;
  private final FolderLock lock;
  private final Recovery.Recovered recovered;

  private RoomFolder(
      Path folder, RoomLimits limits, FolderLock lock, Recovery.Recovered recovered) {
    this.folder = folder;
    this.limits = limits;
    this.lock = lock;
    this.recovered = recovered;
  }

  /// Opens it, or makes it, and reads what the last server left.
  ///
  /// @param newEpoch for rooms that have lost something
  /// @throws IOException when that can't be done; its message is one sentence
  public static RoomFolder open(Path folder, RoomLimits limits, Supplier<String> newEpoch)
      throws IOException {
    FolderLock lock = FolderLock.take(PrivateFiles.createFolder(folder));
    try {
      return new RoomFolder(folder, limits, lock, new Recovery(folder, limits, newEpoch).open());
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// Whether rooms could be kept there; changes nothing and makes nothing.
  ///
  /// @throws IOException when they can't; its message is one sentence
  public static void check(Path folder) throws IOException {
    Path made = folder.toAbsolutePath();
    while (!Files.exists(made) && made.getParent() != null) {
      made = made.getParent();
    }
    if (!Files.isDirectory(made) || !Files.isWritable(made)) {
      throw new IOException("Rooms can't be kept in " + folder + ": nothing can be written there.");
    }
    FolderLock.check(folder);
  }

  /// The rooms that were left.
  public List<RoomLog.Kept> rooms() {
    return recovered.rooms().stream().map(RecoveredRoom::kept).toList();
  }

  /// The last server's clock.
  public @Nullable Pulse pulse() {
    return recovered.pulse();
  }

  /// A log that writes here.
  ///
  /// @param pulse this server's clock
  /// @param answers tells the rooms
  public Journal journal(Supplier<Pulse> pulse, Executor answers, JournalListener listener) {
    return new Journal(folder, limits, recovered, pulse, answers, listener);
  }

  /// A log in memory that goes on from here. What is here is stale from the first event on, so it
  /// is to be [emptied][#empty] before there can be one.
  public MemoryRoomLog memory() {
    return new MemoryRoomLog(limits, recovered.rooms());
  }

  /// Takes the rooms away; what the last clock said stays.
  public void empty() throws IOException {
    try (Store store = recovered.store()) {
      store.begin();
      store.clear();
      Pulse last = recovered.pulse();
      store.commit(last == null ? Pulse.NONE : last);
    } catch (SQLException e) {
      throw new IOException(
          "The rooms in " + folder + " can't be taken over: " + e.getMessage(), e);
    }
  }

  /// Puts all rooms of a log here, for the next server.
  public void save(MemoryRoomLog log, Pulse pulse) throws IOException {
    try (Store store = Store.open(folder, new StateCodec(), recovered.store().commits())) {
      Recovery.write(store, log.rooms(), pulse);
    } catch (SQLException e) {
      throw new IOException("The rooms can't be kept in " + folder + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    try (lock;
        Store store = recovered.store()) {
      LOG.atDebug()
          .addKeyValue("folder", folder)
          .addKeyValue("commits", store.commits())
          .log("The rooms are left to the next server");
    } catch (SQLException e) {
      throw new IOException("The rooms in " + folder + " can't be closed: " + e.getMessage(), e);
    }
  }
}
