package matinee.loadtest.load;

import java.util.Locale;

/// What a server keeps at one moment, its garbage gone.
///
/// @param residentBytes of the machine's memory, as the kernel counts it; without the kernel's own
///   for its sockets
/// @param heapBytes of objects that live
record Memory(long residentBytes, long heapBytes) {
  private static final double MEBI = 1024 * 1024;

  /// What one of so many took who came since then.
  Memory aSeat(Memory before, int seats) {
    return new Memory(
        (residentBytes - before.residentBytes) / seats, (heapBytes - before.heapBytes) / seats);
  }

  /// What it costs at least: what comes to lie in pages that the process had already shows in its
  /// heap alone, what lies beside the heap in the pages alone.
  long largerBytes() {
    return Math.max(residentBytes, heapBytes);
  }

  String inWords() {
    return String.format(
        Locale.ROOT, "%.1f MiB resident, %.1f MiB heap", residentBytes / MEBI, heapBytes / MEBI);
  }
}
