package matinee.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import matinee.protocol.ChatMessage;
import matinee.protocol.Event;
import matinee.protocol.Item;
import matinee.protocol.MemberId;
import matinee.protocol.ServerFrame;
import matinee.server.PocketServer;
import matinee.server.Wire;
import matinee.server.room.RoomId;
import org.jspecify.annotations.Nullable;

/// A connection to a room from the outside: sends whatever it is told, and holds what it hears to
/// the protocol, an event's number being the one after the last. Confined to one thread.
final class Guest {
  private static final int FIN = 0x80;
  private static final int TEXT = 1;
  private static final int OPCODE = 0x0f;
  private static final int CLOSE = 8;
  private static final int SERVER_ERROR = 1011;

  final Heard heard = new Heard(this::hear);
  private final Wire wire;
  private boolean maySayGoodbye;
  private long seq;
  long frames;
  String seatToken = "none";
  String epoch = "none";
  String pairingCode = "none";
  @Nullable MemberId memberId;
  long item = 1;
  long queued = 1;
  long message = 1;
  long lastDone;

  Guest(PocketServer server, RoomId room) {
    wire = server.connect();
    wire.send(
        ("GET /api/rooms/%s/live HTTP/1.1\r\nHost: 127.0.0.1\r\n".formatted(room)
                + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Sec-WebSocket-Protocol: matinee.v1\r\n\r\n")
            .getBytes(ISO_8859_1));
    server.workOff();
    listen();
    Finding.unless(heard.isUpgraded(), "not let in");
  }

  boolean isOpen() {
    return wire.isOpen() && heard.closedWith() == null;
  }

  long seq() {
    return seq;
  }

  void say(String text) {
    send(FIN | TEXT, text.getBytes(ISO_8859_1));
  }

  /// In fragments of so many bytes, or in packets of so many, where that is not zero.
  void say(String text, int fragment, int packet) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    if (packet > 0) {
      byte[] frame = Frames.masked(FIN | TEXT, bytes);
      frames++;
      for (int at = 0; at < frame.length; at += packet) {
        wire.send(Arrays.copyOfRange(frame, at, Math.min(frame.length, at + packet)));
      }
    } else if (fragment > 0 && bytes.length > fragment) {
      for (int at = 0; at < bytes.length; at += fragment) {
        int end = Math.min(bytes.length, at + fragment);
        int first = (at == 0 ? TEXT : 0) | (end == bytes.length ? FIN : 0);
        send(first, Arrays.copyOfRange(bytes, at, end));
      }
    } else {
      send(FIN | TEXT, bytes);
    }
  }

  void send(int first, byte[] payload) {
    frames++;
    maySayGoodbye |= (first & OPCODE) == CLOSE;
    wire.send(Frames.masked(first, payload));
  }

  void raw(byte[] bytes) {
    maySayGoodbye = true;
    frames++;
    wire.send(bytes);
  }

  void stall(boolean on) {
    wire.stall(on);
  }

  void hangUp() {
    wire.hangUp();
  }

  void listen() {
    heard.hear(wire.read());
    Integer closed = heard.closedWith();
    Finding.unless(closed == null || closed != SERVER_ERROR || maySayGoodbye, "closed with 1011");
  }

  private void hear(ServerFrame frame) {
    switch (frame) {
      case ServerFrame.Welcome welcome -> {
        seatToken = welcome.seatToken();
        epoch = welcome.epoch();
        memberId = welcome.memberId();
        seq = welcome.seq();
        Item current = welcome.room().current();
        item = current == null ? item : current.itemId().value();
      }
      case ServerFrame.Resumed resumed -> {
        memberId = resumed.memberId();
        seq = 0;
      }
      case ServerFrame.Paired paired -> pairingCode = paired.code();
      case ServerFrame.Done done -> lastDone = done.ref();
      case Event event -> follow(event);
      default -> {}
    }
  }

  private void follow(Event event) {
    long next = event.stamp().seq();
    Finding.unless(seq == 0 || next == seq + 1, "event " + next + " after " + seq);
    seq = next;
    switch (event) {
      case Event.CurrentChanged changed -> item = changed.item().itemId().value();
      case Event.ItemAdded added -> queued = added.item().itemId().value();
      case Event.ChatPosted posted -> message = number(posted.message());
      default -> {}
    }
  }

  private static long number(ChatMessage posted) {
    return posted.messageId().value();
  }
}
