package matinee.loadtest.night;

import java.util.List;
import matinee.loadtest.net.Prefix;

/// The beginning of a frame from the server: what it is, and the numbers that follow its type. The
/// rest is not parsed.
///
/// @param seq the event's number; in `done` that of the last event; 0 for none
/// @param ref of the command that made it, or that is answered; 0 for none
record FrameHead(Kind kind, long seq, long ref) {
  private static final String OPENING = "{\"type\":\"";

  /// The most frequent are looked for first.
  private static final List<Beginning> BEGINNINGS =
      List.of(
          new Beginning("presence", Kind.PRESENCE),
          new Beginning("clock", Kind.CLOCK),
          new Beginning("reaction", Kind.REACTION),
          new Beginning("done", Kind.DONE),
          new Beginning("playbackChanged", Kind.TIMELINE),
          new Beginning("currentChanged", Kind.TIMELINE),
          new Beginning("welcome", Kind.WELCOME),
          new Beginning("resumed", Kind.RESUMED),
          new Beginning("refused", Kind.REFUSED));

  private record Beginning(Prefix prefix, Kind kind) {
    Beginning(String type, Kind kind) {
      this(new Prefix(OPENING + type + '"'), kind);
    }
  }

  static FrameHead of(byte[] utf8) {
    Kind kind = named(utf8);
    long seq = 0;
    long ref = 0;
    int at = indexOf(utf8, '"', OPENING.length()) + 1;
    while (at + 1 < utf8.length && utf8[at] == ',') {
      int name = at + 2;
      int nameEnds = indexOf(utf8, '"', name);
      int value = nameEnds + 2;
      if (value >= utf8.length || !isDigit(utf8[value])) {
        break;
      }
      if (is(utf8, name, nameEnds, "seq")) {
        seq = whole(utf8, value);
      } else if (is(utf8, name, nameEnds, "ref")) {
        ref = whole(utf8, value);
      }
      at = endOfNumber(utf8, value);
    }
    return new FrameHead(kind == Kind.OTHER && seq > 0 ? Kind.EVENT : kind, seq, ref);
  }

  boolean isEvent() {
    return kind == Kind.EVENT || kind == Kind.TIMELINE;
  }

  private static Kind named(byte[] utf8) {
    for (Beginning beginning : BEGINNINGS) {
      if (beginning.prefix().begins(utf8)) {
        return beginning.kind();
      }
    }
    return Kind.OTHER;
  }

  private static boolean is(byte[] utf8, int from, int to, String name) {
    if (to - from != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (utf8[from + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static long whole(byte[] utf8, int from) {
    long number = 0;
    for (int i = from; i < utf8.length && isDigit(utf8[i]); i++) {
      number = number * 10 + utf8[i] - '0';
    }
    return number;
  }

  private static int endOfNumber(byte[] utf8, int from) {
    int i = from;
    while (i < utf8.length && utf8[i] != ',' && utf8[i] != '}') {
      i++;
    }
    return i;
  }

  private static int indexOf(byte[] utf8, char what, int from) {
    int i = from;
    while (i < utf8.length && utf8[i] != what) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(byte one) {
    return one >= '0' && one <= '9';
  }
}
