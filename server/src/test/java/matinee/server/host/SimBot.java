package matinee.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import matinee.protocol.ClientFrame.Hello;
import matinee.protocol.ClientFrame.Resume;
import matinee.protocol.CloseCode;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.MemberId;
import matinee.protocol.RefusalCode;
import matinee.protocol.Role;
import matinee.protocol.RoomView;
import matinee.protocol.ServerFrame;
import matinee.protocol.codec.WireCodec;
import matinee.server.room.Fold;
import matinee.server.room.RoomId;
import org.jspecify.annotations.Nullable;

/// A client of the simulation: speaks through the wire's bytes, folds what it hears, and knows
/// nothing that a page would not know. What was sent to it arrives only when the world lets it.
final class SimBot {
  static final WireCodec CODEC = new WireCodec();

  /// A small outbox, so that slow bots are cut off.
  private static final int MOST_WAITING = 40;

  final String name;
  @Nullable String mark;
  @Nullable String address;
  RoomId link;
  @Nullable String hostKey;

  /// A code for a second device that was given to it.
  @Nullable String code;

  List<ServerFrame.Knock> knocks = List.of();
  final Set<Long> doneRefs = new HashSet<>();
  @Nullable RoomView view;
  @Nullable MemberId memberId;
  @Nullable CloseCode closed;
  int place;
  long seq;
  long ref = 1;
  private @Nullable String companionsCode;
  private boolean knocking;
  private RoomId cameBy;
  private @Nullable String token;
  private @Nullable String epoch;
  private @Nullable Wire wire;
  private @Nullable Wire former;

  SimBot(String name, RoomId link, @Nullable String hostKey) {
    this.name = name;
    this.link = link;
    this.cameBy = link;
    this.hostKey = hostKey;
  }

  boolean isConnected() {
    return wire != null && wire.open;
  }

  boolean isSeated() {
    return isConnected() && memberId != null;
  }

  boolean isHost() {
    return isSeated()
        && view.members().stream()
            .anyMatch(one -> one.memberId().equals(memberId) && one.role() != Role.GUEST);
  }

  boolean isKnocking() {
    return isConnected() && knocking;
  }

  /// From now on it is the second device of whoever got that code.
  void becomesCompanion(String shown) {
    companionsCode = shown;
  }

  boolean isLined() {
    return isConnected() && place > 0;
  }

  /// A second connection with the same token, while the first may still be open (ST5).
  void takeOver(RoomHost host) {
    if (isSeated()) {
      former = wire;
      connect(host);
    }
  }

  void connect(RoomHost host) {
    memberId = null;
    place = 0;
    closed = null;
    knocking = false;
    cameBy = link;
    Wire next = new Wire();
    next.session = host.open(new Visitor(link, mark, address), next);
    wire = next;
    Resume resume =
        token == null || epoch == null
            ? null
            : new Resume(token, view == null ? "none" : epoch, seq);
    next.session.hello(new Hello(name, hostKey, resume, true, companionsCode));
  }

  void ask(Command command) {
    if (wire != null && wire.open) {
      wire.session().ask(command);
    }
  }

  Session session() {
    assertThat(wire).isNotNull();
    return wire.session();
  }

  /// The network goes; what was under way is lost.
  void cut() {
    cut(former);
    cut(wire);
  }

  private static void cut(@Nullable Wire one) {
    if (one != null && one.open) {
      one.open = false;
      one.waiting.clear();
      one.session().dropped();
    }
  }

  /// Forgets everything, as a closed tab does.
  void forget() {
    cut();
    token = null;
    epoch = null;
    view = null;
    seq = 0;
  }

  /// Lets at most so many frames arrive.
  void receive(int frames) {
    Wire from = wire;
    for (int i = 0; from != null && i < frames && !from.waiting.isEmpty(); i++) {
      hear(CODEC.decodeServerFrame(from.waiting.removeFirst()));
    }
  }

  private void hear(ServerFrame frame) {
    switch (frame) {
      case ServerFrame.Welcome welcome -> {
        assertThat(welcome.companion()).isEqualTo(companionsCode != null);
        if (companionsCode == null && !welcome.seatToken().equals(token) && hostKey == null) {
          assertThat(welcome.roomId()).as("no newcomer by an old link").isEqualTo(cameBy.value());
        }
        learned(welcome.roomId());
        knocking = false;
        token = welcome.seatToken();
        epoch = welcome.epoch();
        memberId = welcome.memberId();
        place = 0;
        view = welcome.room();
        seq = welcome.seq();
      }
      case ServerFrame.Resumed resumed -> {
        assertThat(resumed.epoch()).isEqualTo(epoch);
        assertThat(resumed.companion()).isEqualTo(companionsCode != null);
        memberId = resumed.memberId();
      }
      case Event event -> {
        assertThat(view).isNotNull();
        assertThat(event.stamp().seq()).as("no gap in what %s hears", name).isEqualTo(seq + 1);
        seq = event.stamp().seq();
        view = Fold.evolve(view, event);
        if (event instanceof Event.LinkTurnedOver turned) {
          learned(turned.roomId());
        }
      }
      case ServerFrame.Lined lined -> {
        assertThat(memberId).as("who waits has no seat").isNull();
        place = lined.place();
        knocking = false;
      }
      case ServerFrame.Knocking _ -> {
        assertThat(memberId).as("who knocks has no seat").isNull();
        knocking = true;
        place = 0;
      }
      case ServerFrame.Knocks heard -> knocks = heard.knocks();
      case ServerFrame.NewLink link -> {
        hostKey = link.hostKey();
        learned(link.roomId());
      }
      case ServerFrame.Paired paired -> code = paired.code();
      case ServerFrame.Done done -> {
        assertThat(done.seq()).as("done after its events").isLessThanOrEqualTo(seq);
        doneRefs.add(done.ref());
      }
      case ServerFrame.Refused refused ->
          assertThat(refused.code()).isNotEqualTo(RefusalCode.INTERNAL);
      case ServerFrame.ClockReply _,
          ServerFrame.Reaction _,
          ServerFrame.Presence _,
          ServerFrame.Typing _,
          ServerFrame.Line _,
          ServerFrame.Announcement _,
          ServerFrame.Closing _ -> {}
    }
  }

  private void learned(@Nullable String roomId) {
    if (roomId != null) {
      link = new RoomId(roomId);
    }
  }

  /// One connection: a queue that the world empties.
  private final class Wire implements Outbox {
    final Deque<byte[]> waiting = new ArrayDeque<>();
    @Nullable Session session;
    boolean open = true;

    Session session() {
      assertThat(session).isNotNull();
      return session;
    }

    @Override
    public void send(byte[] utf8, Weight weight) {
      if (!open) {
        return;
      }
      if (waiting.size() < MOST_WAITING) {
        waiting.addLast(utf8);
        return;
      }
      switch (weight) {
        case CATCH_UP -> waiting.addLast(utf8);
        case LASTING, TIMELINE, PROMPT -> tooSlow();
        case PASSING -> {}
      }
    }

    /// Cut; comes back and resumes.
    private void tooSlow() {
      open = false;
      waiting.clear();
      closed = CloseCode.TOO_SLOW;
      session().dropped();
    }

    @Override
    public void close(CloseCode code, String message, @Nullable Duration retryAfter) {
      if (open) {
        open = false;
        if (wire == this) {
          closed = code;
          if (!code.mayComeBack()) {
            memberId = null;
          }
        }
        session().dropped(); // as a socket does when it is gone
      }
    }
  }
}
