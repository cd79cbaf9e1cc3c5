package matinee.server.http;

import org.jspecify.annotations.Nullable;

/// What went wrong, as RFC 9457 says it.
///
/// @param code that of a refusal, where a room would have refused it
record Problem(String type, String title, int status, String detail, @Nullable String code) {
  /// No type of its own: the status says it all.
  static final String BLANK = "about:blank";
}
