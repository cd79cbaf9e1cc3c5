package matinee.loadtest.load;

import matinee.loadtest.net.Prefix;

/// How the frames begin that a load counts; the most frequent are looked for first.
record Beginnings(Prefix posted, Prefix done, Prefix refused, Prefix welcome) {

  /// Those of frames that name their type at the same place.
  static Beginnings after(String opening) {
    return new Beginnings(
        new Prefix(opening + "\"chatPosted\""),
        new Prefix(opening + "\"done\""),
        new Prefix(opening + "\"refused\""),
        new Prefix(opening + "\"welcome\""));
  }

  Heard of(byte[] utf8) {
    if (posted.begins(utf8)) {
      return Heard.POSTED;
    }
    if (done.begins(utf8)) {
      return Heard.DONE;
    }
    if (refused.begins(utf8)) {
      return Heard.REFUSED;
    }
    return welcome.begins(utf8) ? Heard.WELCOME : Heard.OTHER;
  }
}
