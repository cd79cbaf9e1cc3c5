package matinee.loadtest.load;

import java.net.InetSocketAddress;
import matinee.loadtest.net.Loop;
import matinee.loadtest.net.Wire;

/// One member of a room under load. Confined to its loop.
final class Seat implements Wire.Ear {
  private final Hall hall;
  private final Words words;
  private final String name;
  private final Wire wire;
  private long ref;

  Seat(Hall hall, Loop loop, Words words, InetSocketAddress server, String path, String name) {
    this.hall = hall;
    this.words = words;
    this.name = name;
    this.wire = loop.open(server, path, 0, this);
  }

  /// Says something that was due at that moment.
  void say(long dueNanos) {
    ref++;
    wire.send(words.chat(ref, DueTime.text(dueNanos)));
  }

  void leave() {
    wire.abort();
  }

  @Override
  public void opened() {
    byte[] first = words.opening(name);
    if (first != null) {
      wire.send(first);
    }
  }

  @Override
  public void heard(byte[] utf8, long atNanos) {
    switch (words.hear(utf8)) {
      case POSTED -> hall.posted(utf8, atNanos);
      case DONE -> hall.done(this);
      case WELCOME -> hall.welcomed();
      case REFUSED -> hall.refused();
      case OTHER -> {
        byte[] answer = words.answer(utf8, name);
        if (answer != null) {
          wire.send(answer);
        }
      }
    }
  }

  @Override
  public void closed(int code, String reason) {
    hall.lost(name + ": " + code + " " + reason);
  }
}
