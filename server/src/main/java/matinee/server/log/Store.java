package matinee.server.log;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import matinee.server.room.Room;
import matinee.server.room.RoomKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The statements by which rooms are kept. Every change lies between [#begin] and [#commit]; a
/// commit is safe on the disk when it returns.
///
/// Confined to one thread at a time.
final class Store implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Store.class);

  private final StateCodec codec;
  private final Acknowledged acknowledged;
  private final Connection connection;
  private final PreparedStatement putRoom;
  private final PreparedStatement putRecord;
  private final PreparedStatement cut;
  private final PreparedStatement trim;
  private final PreparedStatement dropRoom;
  private final PreparedStatement putPulse;
  private long commits;

  /// @param commits how many it holds
  Store(Path folder, Connection connection, StateCodec codec, long commits)
      throws IOException, SQLException {
    this.codec = codec;
    this.connection = connection;
    this.commits = commits;
    this.acknowledged = Acknowledged.open(folder);
    this.putRoom =
        connection.prepareStatement(
            "INSERT OR REPLACE INTO rooms (id, key, epoch, seq, snapshot, checksum)"
                + " VALUES (?, ?, ?, ?, ?, ?)");
    this.putRecord =
        connection.prepareStatement(
            "INSERT INTO records (room, seq, event, secret, checksum) VALUES (?, ?, ?, ?, ?)");
    this.cut = connection.prepareStatement("DELETE FROM records WHERE room = ? AND seq > ?");
    this.trim = connection.prepareStatement("DELETE FROM records WHERE room = ? AND seq < ?");
    this.dropRoom = connection.prepareStatement("DELETE FROM rooms WHERE id = ?");
    this.putPulse =
        connection.prepareStatement(
            "INSERT OR REPLACE INTO pulse (one, commits, boot, nanos, server_ms)"
                + " VALUES (1, ?, ?, ?, ?)");
  }

  /// @param commits how many it holds
  static Store open(Path folder, StateCodec codec, long commits) throws IOException, SQLException {
    Connection connection = Database.open(folder);
    try {
      return new Store(folder, connection, codec, commits);
    } catch (IOException | SQLException e) {
      connection.close();
      throw e;
    }
  }

  void begin() throws SQLException {
    Database.execute(connection, "BEGIN IMMEDIATE");
  }

  /// The room as a whole. Its records up to there are only for those who come back.
  ///
  /// @return how many bytes it takes
  int put(long id, RoomKey key, String epoch, Room room) throws SQLException {
    byte[] snapshot = codec.encode(room);
    putRoom.setLong(1, id);
    putRoom.setString(2, key.value());
    putRoom.setString(3, epoch);
    putRoom.setLong(4, room.seq());
    putRoom.setBytes(5, snapshot);
    putRoom.setLong(6, Checksums.ofSnapshot(id, key.value(), epoch, room.seq(), snapshot));
    putRoom.executeUpdate();
    return snapshot.length;
  }

  void put(long id, RoomLog.Entry entry) throws SQLException {
    byte[] secret = codec.encode(entry.secret());
    putRecord.setLong(1, id);
    putRecord.setLong(2, entry.seq());
    putRecord.setBytes(3, entry.event());
    putRecord.setBytes(4, secret);
    putRecord.setLong(5, Checksums.ofRecord(id, entry.seq(), entry.event(), secret));
    putRecord.executeUpdate();
  }

  /// Takes away the records after that one.
  void cut(long id, long afterSeq) throws SQLException {
    delete(cut, id, afterSeq);
  }

  /// Takes away the records before that one.
  void trim(long id, long beforeSeq) throws SQLException {
    delete(trim, id, beforeSeq);
  }

  void drop(long id) throws SQLException {
    cut(id, 0);
    dropRoom.setLong(1, id);
    dropRoom.executeUpdate();
  }

  /// Takes away everything.
  void clear() throws SQLException {
    Database.execute(connection, "DELETE FROM records", "DELETE FROM rooms");
  }

  void commit(Pulse pulse) throws IOException, SQLException {
    putPulse.setLong(1, commits + 1);
    putPulse.setString(2, pulse.bootId());
    putPulse.setLong(3, pulse.nanos());
    putPulse.setDouble(4, pulse.serverMs());
    putPulse.executeUpdate();
    Database.execute(connection, "COMMIT");
    commits++;
    try {
      acknowledged.set(commits);
    } catch (IOException e) {
      LOG.warn("It could not be noted that a commit was answered for", e); // but it was made
    }
  }

  /// After a failure; SQLite may have done so by itself.
  void rollBack() {
    try {
      Database.execute(connection, "ROLLBACK");
    } catch (SQLException e) {
      LOG.debug("Nothing to roll back", e);
    }
  }

  long commits() {
    return commits;
  }

  /// Also brings the write-ahead log into the file.
  @Override
  public void close() throws IOException, SQLException {
    acknowledged.close();
    connection.close();
  }

  private static void delete(PreparedStatement statement, long id, long seq) throws SQLException {
    statement.setLong(1, id);
    statement.setLong(2, seq);
    statement.executeUpdate();
  }
}
