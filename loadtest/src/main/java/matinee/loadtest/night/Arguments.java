package matinee.loadtest.night;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `SERVER.JAR RESULTS [NUMBER…] [JVM…]`: numbers that are missing have a default, and what begins
/// with a dash is for the server's JVM.
record Arguments(Path jar, Path results, List<Integer> numbers, List<String> jvm) {
  static Arguments of(String[] args, List<Integer> defaults) {
    List<String> rest = List.of(args).subList(2, args.length);
    List<String> jvm = rest.stream().filter(arg -> arg.startsWith("-")).toList();
    List<Integer> numbers = new ArrayList<>(defaults);
    List<String> given = rest.stream().filter(arg -> !arg.startsWith("-")).toList();
    for (int i = 0; i < given.size(); i++) {
      numbers.set(i, Integer.valueOf(given.get(i)));
    }
    return new Arguments(
        Path.of(args[0]), Path.of(args[1]), numbers, jvm.isEmpty() ? Showing.JVM : jvm);
  }

  int number(int index) {
    return numbers.get(index);
  }
}
