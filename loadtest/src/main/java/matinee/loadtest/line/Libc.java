package matinee.loadtest.line;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// Functions of the C library that Java has no word for.
final class Libc {
  private Libc() {}

  /// One that takes more arguments than are fixed, as `open` and `ioctl` do.
  @SuppressWarnings("restricted") // these are what the tool is for
  static MethodHandle function(
      String name, int fixedArguments, ValueLayout result, ValueLayout... arguments) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow(name),
        FunctionDescriptor.of(result, arguments),
        Linker.Option.firstVariadicArg(fixedArguments));
  }
}
