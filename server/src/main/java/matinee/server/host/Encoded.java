package matinee.server.host;

import matinee.server.room.Fact;

/// A fact and the only encoding of its event: the bytes are shared by the log and every outbox, and
/// never changed.
record Encoded(Fact fact, byte[] utf8) {}
