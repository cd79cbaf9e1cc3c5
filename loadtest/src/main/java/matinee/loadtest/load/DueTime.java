package matinee.loadtest.load;

/// When a message was due to be said, carried in its text, so that who hears it knows how long it
/// took without keeping a list.
final class DueTime {
  private static final char MARK = '@';
  private static final String REST = " and this is about as much as one says at a time";

  private DueTime() {}

  static String text(long nanos) {
    return MARK + Long.toString(nanos) + REST;
  }

  /// The moment in a frame's only marked text.
  static long in(byte[] utf8) {
    int i = 0;
    while (utf8[i] != MARK) {
      i++;
    }
    long nanos = 0;
    for (i++; utf8[i] >= '0' && utf8[i] <= '9'; i++) {
      nanos = nanos * 10 + utf8[i] - '0';
    }
    return nanos;
  }
}
