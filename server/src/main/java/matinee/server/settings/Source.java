package matinee.server.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where a value comes from, the strongest first.
public sealed interface Source {
  /// The command line.
  record Flag() implements Source {}

  record Variable(String name) implements Source {}

  record Line(Path file, int number) implements Source {
    @Override
    public String toString() {
      Path name = file.getFileName();
      return (name == null ? file : name) + ":" + number;
    }
  }

  record Default() implements Source {}

  /// As `check` says it.
  default String inWords() {
    return switch (this) {
      case Flag() -> "flag";
      case Variable(String name) -> name;
      case Line line -> line.toString();
      case Default() -> "default";
    };
  }

  /// A sentence about that setting, in the words of where it was set.
  ///
  /// @param setting whom it is about
  default String about(Setting setting, String sentence) {
    return switch (this) {
      case Line line -> line + ": " + sentence.replace(setting.flag(), setting.name());
      case Variable(String name) -> sentence.replace(setting.flag(), name);
      case Flag(), Default() -> sentence;
    };
  }

  /// One value, and where it stands.
  record Given(@Nullable String value, Source source) {}
}
