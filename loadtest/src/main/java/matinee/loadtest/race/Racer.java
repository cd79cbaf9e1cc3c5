package matinee.loadtest.race;

import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Set;
import matinee.loadtest.bot.Mirror;
import matinee.loadtest.net.Loop;
import matinee.loadtest.net.Wire;
import matinee.protocol.ClientFrame;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.Member;
import matinee.protocol.MemberId;
import matinee.protocol.RefusalCode;
import matinee.protocol.ServerFrame;
import matinee.protocol.codec.WireCodec;
import org.jspecify.annotations.Nullable;

/// One who wants a seat: connects, waits for the start, and tells what came of it. Confined to its
/// loop.
final class Racer implements Wire.Ear {
  static final int SEATS = 8;
  private static final WireCodec CODEC = new WireCodec();

  private final String room;
  private final ClientFrame.Hello hello;
  private final Wire wire;
  private boolean told;
  private boolean lined;
  private boolean gone;
  private @Nullable RefusalCode refusal;
  private @Nullable MemberId memberId;
  private @Nullable Mirror mirror;
  private @Nullable String ninth;
  private @Nullable String end;
  private int heard;

  /// @param wouldWait whether it stands in line when all seats are taken
  Racer(Loop loop, InetSocketAddress server, String room, String name, boolean wouldWait) {
    this.room = room;
    this.hello = new ClientFrame.Hello(name, null, null, wouldWait);
    this.wire = loop.open(server, "/api/rooms/" + room + "/live", 0, this);
  }

  String room() {
    return room;
  }

  String name() {
    return hello.name();
  }

  boolean isConnected() {
    return wire.isOpen();
  }

  void go() {
    say(hello);
  }

  void leave() {
    say(new Command.Leave());
    gone = true;
  }

  /// Lost by its network, not by its will: the seat is held a while.
  void tear() {
    wire.abort();
    gone = true;
  }

  boolean isAnswered() {
    return told || gone;
  }

  boolean isSeated() {
    return memberId != null && !gone;
  }

  boolean isInLine() {
    return lined && memberId == null && !gone;
  }

  @Nullable RefusalCode refusal() {
    return refusal;
  }

  @Nullable MemberId memberId() {
    return memberId;
  }

  /// The moment it saw more in the room than may be, if ever.
  @Nullable String ninth() {
    return ninth;
  }

  /// How the server, or the network, ended the connection, if it did.
  @Nullable String end() {
    return end;
  }

  int heard() {
    return heard;
  }

  /// Who sits in the room, as this one has heard; nobody when it has no seat.
  Set<MemberId> members() {
    Set<MemberId> members = new HashSet<>();
    Mirror seen = mirror;
    if (seen != null) {
      seen.view().members().forEach(member -> members.add(member.memberId()));
    }
    return members;
  }

  @Override
  public void opened() {}

  @Override
  public void heard(byte[] utf8, long atNanos) {
    switch (CODEC.decodeServerFrame(utf8)) {
      case ServerFrame.Welcome welcome -> {
        told = true;
        memberId = welcome.memberId();
        mirror = new Mirror(welcome.room(), welcome.seq());
        look(welcome.seq());
      }
      case Event event -> {
        heard++;
        Mirror seen = mirror;
        if (seen != null) {
          seen.fold(event);
          look(event.stamp().seq());
        }
      }
      case ServerFrame.Lined _ -> {
        told = true;
        lined = true;
      }
      case ServerFrame.Refused refused -> {
        told = true;
        refusal = refused.code();
        wire.close();
        gone = true;
      }
      default -> {}
    }
  }

  @Override
  public void closed(int code, String reason) {
    gone = true;
    end = code + " " + reason;
  }

  private void look(long seq) {
    Mirror seen = mirror;
    if (seen == null || ninth != null) {
      return;
    }
    Set<Integer> seats = new HashSet<>();
    for (Member member : seen.view().members()) {
      if (!seats.add(member.seat()) || member.seat() < 1 || member.seat() > SEATS) {
        ninth = room + " at " + seq + ": " + seen.view().members();
      }
    }
  }

  private void say(ClientFrame frame) {
    wire.send(CODEC.encode(frame));
  }
}
