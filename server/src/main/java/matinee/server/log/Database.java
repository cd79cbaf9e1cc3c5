package matinee.server.log;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The SQLite file in which rooms are kept: its shape, its version, and how safe a commit in it is.
final class Database {
  static final String FILE = "rooms.db";

  /// "mtne": what `file` and this server know it by.
  private static final int APPLICATION = 0x6d746e65;

  /// Raised when an older server could not read what this one writes.
  private static final int VERSION = 1;

  private static final Set<SQLiteErrorCode> AROUND_THE_FILE =
      EnumSet.of(
          SQLiteErrorCode.SQLITE_PERM,
          SQLiteErrorCode.SQLITE_BUSY,
          SQLiteErrorCode.SQLITE_LOCKED,
          SQLiteErrorCode.SQLITE_NOMEM,
          SQLiteErrorCode.SQLITE_READONLY,
          SQLiteErrorCode.SQLITE_INTERRUPT,
          SQLiteErrorCode.SQLITE_IOERR,
          SQLiteErrorCode.SQLITE_FULL,
          SQLiteErrorCode.SQLITE_CANTOPEN,
          SQLiteErrorCode.SQLITE_PROTOCOL,
          SQLiteErrorCode.SQLITE_NOLFS,
          SQLiteErrorCode.SQLITE_AUTH);

  private Database() {}

  /// Opens the file, or makes it.
  ///
  /// @throws IOException when it is another program's, or of a newer version; in one sentence
  /// @throws SQLException when it is damaged, or the disk is
  static Connection open(Path folder) throws IOException, SQLException {
    Path file = PrivateFiles.create(folder.resolve(FILE)); // SQLite's other files take its rights
    Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
    try {
      boolean isNew = isNew(connection, file);
      set(connection);
      if (isNew) {
        lay(connection);
      }
      return connection;
    } catch (IOException | SQLException e) {
      connection.close();
      throw e;
    }
  }

  /// Whether what went wrong is the file's own state: whatever is said of it that is not said of
  /// the disk, the rights or the memory.
  static boolean isDamage(SQLException e) {
    boolean isShort =
        e instanceof SQLiteException its
            && its.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHORT_READ;
    return isShort
        || !AROUND_THE_FILE.contains(SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff));
  }

  static boolean isFull(SQLException e) {
    return (e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_FULL.code;
  }

  private static boolean isNew(Connection connection, Path file) throws IOException, SQLException {
    int application = number(connection, "PRAGMA application_id");
    int version = number(connection, "PRAGMA user_version");
    boolean isNew = number(connection, "SELECT count(*) FROM sqlite_master") == 0;
    if (application != APPLICATION && !(isNew && application == 0 && version == 0)) {
      throw new IOException(file + " is not a store of rooms; choose another folder.");
    }
    if (version > VERSION) {
      throw new IOException(
          file + " was written by a newer Matinee; run that one, or choose another folder.");
    }
    return isNew;
  }

  private static void set(Connection connection) throws SQLException {
    execute(
        connection,
        "PRAGMA journal_mode = WAL", // a copy made by SQLite's own tools has another
        "PRAGMA synchronous = FULL", // a commit outlives a power cut, too
        "PRAGMA secure_delete = ON", // what is forgotten is gone from the file
        "PRAGMA journal_size_limit = 16777216",
        "PRAGMA temp_store = MEMORY");
  }

  private static void lay(Connection connection) throws SQLException {
    execute(
        connection,
        "BEGIN IMMEDIATE",
        "PRAGMA application_id = " + APPLICATION,
        "PRAGMA user_version = " + VERSION,
        """
        CREATE TABLE rooms (
          id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, epoch TEXT NOT NULL,
          seq INTEGER NOT NULL, snapshot BLOB NOT NULL, checksum INTEGER NOT NULL)""",
        """
        CREATE TABLE records (
          room INTEGER NOT NULL, seq INTEGER NOT NULL, event BLOB NOT NULL, secret BLOB,
          checksum INTEGER NOT NULL, PRIMARY KEY (room, seq)) WITHOUT ROWID""",
        """
        CREATE TABLE pulse (
          one INTEGER PRIMARY KEY CHECK (one = 1), commits INTEGER NOT NULL,
          boot TEXT NOT NULL, nanos INTEGER NOT NULL, server_ms REAL NOT NULL)""",
        "COMMIT");
  }

  static void execute(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getInt(1);
    }
  }
}
