package matinee.server;

import java.util.Optional;

/// Which build this is, as its jar says.
final class Build {
  private Build() {}

  static String version() {
    return Optional.ofNullable(Build.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
