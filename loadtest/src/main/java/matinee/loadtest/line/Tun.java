package matinee.loadtest.line;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/// One end of a network line: whatever the kernel routes to this device is read here, and what is
/// written here the kernel takes as received. Linux only. Reading is for one thread, writing for
/// another; it is gone with the process.
final class Tun {
  private static final int O_RDWR = 2;
  private static final long TUNSETIFF = 0x400454caL;
  private static final int NAME_BYTES = 16;
  private static final int REQUEST_BYTES = 40;
  private static final short TUN_WITHOUT_HEADER = 0x1001;

  private static final MethodHandle OPEN =
      Libc.function("open", 2, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
  private static final MethodHandle IOCTL =
      Libc.function(
          "ioctl",
          2,
          ValueLayout.JAVA_INT,
          ValueLayout.JAVA_INT,
          ValueLayout.JAVA_LONG,
          ValueLayout.ADDRESS);
  private static final MethodHandle READ = transfer("read");
  private static final MethodHandle WRITE = transfer("write");

  private final int descriptor;

  private Tun(int descriptor) {
    this.descriptor = descriptor;
  }

  /// A new device in this process's network namespace.
  static Tun open(String name) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment request = arena.allocate(REQUEST_BYTES);
      byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
      MemorySegment.copy(
          ascii, 0, request, ValueLayout.JAVA_BYTE, 0, Math.min(ascii.length, NAME_BYTES - 1));
      request.set(ValueLayout.JAVA_SHORT, NAME_BYTES, TUN_WITHOUT_HEADER);
      int descriptor = (int) OPEN.invokeExact(arena.allocateFrom("/dev/net/tun"), O_RDWR);
      if (descriptor < 0 || (int) IOCTL.invokeExact(descriptor, TUNSETIFF, request) < 0) {
        throw new IOException("no TUN device here: that needs root and /dev/net/tun");
      }
      return new Tun(descriptor);
    } catch (IOException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /// The next packet's length; waits for it.
  long read(MemorySegment into) {
    return call(READ, into, into.byteSize());
  }

  void write(MemorySegment packet) {
    var _ = call(WRITE, packet, packet.byteSize()); // a packet that does not fit is lost, as on any
  }

  private long call(MethodHandle function, MemorySegment buffer, long length) {
    try {
      return (long) function.invokeExact(descriptor, buffer, length);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("restricted") // these are what the tool is for
  private static MethodHandle transfer(String name) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow(name),
        FunctionDescriptor.of(
            ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_INT,
            ValueLayout.ADDRESS,
            ValueLayout.JAVA_LONG));
  }
}
