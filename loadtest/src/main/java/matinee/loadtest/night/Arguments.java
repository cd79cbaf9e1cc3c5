package matinee.loadtest.night;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import matinee.loadtest.process.ServerProcess;

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
    Path jar = Path.of(args[0]);
    return new Arguments(
        jar, Path.of(args[1]), numbers, jvm.isEmpty() ? ServerProcess.flagsForThousands(jar) : jvm);
  }

  int number(int index) {
    return numbers.get(index);
  }
}
