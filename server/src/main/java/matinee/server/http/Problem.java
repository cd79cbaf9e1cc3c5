package matinee.server.http;

/// What went wrong, as RFC 9457 says it.
record Problem(String type, String title, int status, String detail) {
  /// No type of its own: the status says it all.
  static final String BLANK = "about:blank";
}
