package matinee.server.fuzz;

import java.io.Serial;

/// Something a fuzzer was looking for: the server did what it must not.
final class Finding extends AssertionError {
  @Serial private static final long serialVersionUID = 1L;

  Finding(String what) {
    super(what);
  }

  static void unless(boolean holds, String what) {
    if (!holds) {
      throw new Finding(what);
    }
  }
}
