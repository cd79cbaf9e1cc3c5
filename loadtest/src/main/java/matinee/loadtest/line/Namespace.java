package matinee.loadtest.line;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// A network namespace of this machine. Linux, root.
public final class Namespace {
  private static final int READ_ONLY = 0;
  private static final int OF_THE_NETWORK = 0x40000000;
  private static final MethodHandle OPEN =
      Libc.function("open", 2, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
  private static final MethodHandle SETNS =
      Libc.function("setns", 2, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);

  private Namespace() {}

  /// The sockets that this thread opens from now on are of that network; other threads stay.
  public static void enter(String name) {
    try (Arena arena = Arena.ofConfined()) {
      int descriptor = (int) OPEN.invokeExact(arena.allocateFrom("/run/netns/" + name), READ_ONLY);
      if (descriptor < 0 || (int) SETNS.invokeExact(descriptor, OF_THE_NETWORK) < 0) {
        throw new IllegalStateException("cannot enter the network namespace " + name);
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
