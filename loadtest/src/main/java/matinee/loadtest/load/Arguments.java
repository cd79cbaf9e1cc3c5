package matinee.loadtest.load;

import java.nio.file.Path;
import java.util.List;

/// What a command line says, and what holds where it is silent.
record Arguments(List<String> all) {

  static Arguments of(String[] args) {
    return new Arguments(List.of(args));
  }

  Path path(int at) {
    return Path.of(all.get(at));
  }

  int number(int at, int otherwise) {
    return all.size() > at ? Integer.parseInt(all.get(at)) : otherwise;
  }

  List<String> names(int at, String otherwise) {
    return List.of((all.size() > at ? all.get(at) : otherwise).split(",", -1));
  }

  /// All from there on.
  List<String> rest(int at, List<String> otherwise) {
    return all.size() > at ? all.subList(at, all.size()) : otherwise;
  }
}
