package matinee.server.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything a store holds, as far as it can be read. Lives within one start.
///
/// @param pulse of the server that wrote it, if it got so far
/// @param damage what was wrong with the file, in words; none when it is whole
record StoreReading(
    List<StoredRoom> rooms, @Nullable Pulse pulse, long commits, @Nullable String damage) {

  /// @param rows in the order of their numbers
  record StoredRoom(
      long id,
      String key,
      String epoch,
      long seq,
      byte[] snapshot,
      long checksum,
      List<StoredRecord> rows) {
    boolean isIntact() {
      return checksum == Checksums.ofSnapshot(id, key, epoch, seq, snapshot);
    }
  }

  record StoredRecord(long room, long seq, byte[] event, byte @Nullable [] secret, long checksum) {
    boolean isIntact() {
      return checksum == Checksums.ofRecord(room, seq, event, secret);
    }
  }

  static StoreReading nothing(String damage) {
    return new StoreReading(List.of(), null, 0, damage);
  }

  /// @throws SQLException when it is not the file that is wrong
  static StoreReading of(Connection connection) throws SQLException {
    List<StoredRoom> rooms = new ArrayList<>();
    String damage = null;
    Pulse pulse = null;
    long commits = 0;
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM pulse")) {
      if (row.next()) {
        commits = row.getLong("commits");
        pulse = new Pulse(row.getString("boot"), row.getLong("nanos"), row.getDouble("server_ms"));
      }
    } catch (SQLException e) {
      damage = damage(e);
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM rooms ORDER BY id")) {
      while (row.next()) {
        rooms.add(room(row));
      }
    } catch (SQLException e) {
      damage = damage(e);
    }
    for (StoredRoom room : rooms) {
      try {
        readRecords(connection, room);
      } catch (SQLException e) {
        damage = damage(e);
      }
    }
    return new StoreReading(rooms, pulse, commits, damage == null ? checked(connection) : damage);
  }

  private static StoredRoom room(ResultSet row) throws SQLException {
    return new StoredRoom(
        row.getLong("id"),
        row.getString("key"),
        row.getString("epoch"),
        row.getLong("seq"),
        row.getBytes("snapshot"),
        row.getLong("checksum"),
        new ArrayList<>());
  }

  private static void readRecords(Connection connection, StoredRoom room) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT * FROM records WHERE room = ? ORDER BY seq")) {
      statement.setLong(1, room.id());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          room.rows()
              .add(
                  new StoredRecord(
                      room.id(),
                      row.getLong("seq"),
                      row.getBytes("event"),
                      row.getBytes("secret"),
                      row.getLong("checksum")));
        }
      }
    }
  }

  private static @Nullable String checked(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
      String found = row.next() ? row.getString(1) : "no answer";
      return found.equals("ok") ? null : found.lines().findFirst().orElse("unknown");
    } catch (SQLException e) {
      return damage(e);
    }
  }

  private static String damage(SQLException e) throws SQLException {
    if (Database.isDamage(e)) {
      return String.valueOf(e.getMessage());
    }
    throw e;
  }
}
