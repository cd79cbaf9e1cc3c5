package matinee.loadtest.load;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import matinee.loadtest.net.Loop;
import matinee.loadtest.net.Wire;

/// One who comes, is welcomed, and says nothing more. Confined to its loop.
final class Newcomer implements Wire.Ear {
  private final Arrivals arrivals;
  private final Words words;
  private final String name;
  private final long startNanos = System.nanoTime();
  private final Wire wire;

  Newcomer(Arrivals arrivals, Loop loop, Target target, String path, String name) {
    this.arrivals = arrivals;
    this.words = target.words();
    this.name = name;
    this.wire = loop.open(target.address(), path, 0, this);
  }

  void leave() {
    wire.abort();
  }

  @Override
  public void opened() {
    if (words.openIsWelcome()) {
      welcomed(System.nanoTime(), 0);
      return;
    }
    byte[] first = words.opening(name);
    if (first != null) {
      wire.send(first);
    }
  }

  @Override
  public void heard(byte[] utf8, long atNanos) {
    switch (words.hear(utf8)) {
      case WELCOME -> welcomed(atNanos, utf8.length);
      case REFUSED -> arrivals.lost(name + " hears " + new String(utf8, StandardCharsets.UTF_8));
      case POSTED, DONE, OTHER -> {
        byte[] answer = words.answer(utf8, name);
        if (answer != null) {
          wire.send(answer);
        }
      }
    }
  }

  private void welcomed(long atNanos, int bytes) {
    arrivals.welcomed(TimeUnit.NANOSECONDS.toMicros(atNanos - startNanos), bytes);
  }

  @Override
  public void closed(int code, String reason) {
    arrivals.lost(name + " is closed: " + code + " " + reason);
  }
}
