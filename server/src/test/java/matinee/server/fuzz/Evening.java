package matinee.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import matinee.protocol.CloseCode;
import matinee.server.PocketServer;
import matinee.server.host.MadeRoom;
import org.jspecify.annotations.Nullable;

/// One script played in one new room, with a friend in it who does nothing wrong. Afterwards the
/// friend must still be answered, and when all have gone nothing may be left. Confined to one
/// thread.
final class Evening {
  private static final Duration STEP = Duration.ofMillis(40);
  private static final Duration A_SIGN_OF_LIFE = Duration.ofSeconds(5);
  private static final Duration UNTIL_FORGOTTEN = Duration.ofMinutes(32);
  private static final int PONG = 0x8a;
  private static final int MOST_SEATS = 8;
  private static final int LONGEST_TEXT = 20_000;
  private static final byte[] NOTHING = {};
  private static final Set<CloseCode> A_HOST_S_DOING =
      Set.of(CloseCode.ROOM_ENDED, CloseCode.REMOVED);

  private final PocketServer server;
  private final MadeRoom room;
  private final Guest friend;
  private final Map<Integer, Guest> guests = new HashMap<>();
  private long ref = 1_790_000_000_000L;
  private long frames;

  Evening(PocketServer server) {
    this.server = server;
    this.room = server.makeRoom();
    this.friend = new Guest(server, room.roomId());
    friend.say("{\"type\":\"hello\",\"name\":\"Friend\"}");
    settle();
    Finding.unless(friend.memberId != null, "the friend was not let in");
  }

  /// How many frames the guests sent.
  long play(List<Step> script) {
    Step last = null;
    for (Step step : script) {
      if (step instanceof Step.Again(int times) && last != null) {
        for (int i = 0; i < times; i++) {
          take(last);
        }
      } else if (!(step instanceof Step.Again)) {
        take(step);
        last = step;
      }
    }
    theFriendIsAnswered();
    theEnd();
    return frames;
  }

  private void take(Step step) {
    switch (step) {
      case Step.Say(int guest, int fragment, int packet, String text) ->
          at(guest).say(expanded(guest, text), fragment, packet);
      case Step.Frame(int guest, int first, String payload) ->
          at(guest).send(first, bytes(expanded(guest, payload)));
      case Step.Raw(int guest, String raw) -> at(guest).raw(bytes(raw));
      case Step.HangUp(int guest) -> at(guest).hangUp();
      case Step.Stall(int guest, boolean on) -> at(guest).stall(on);
      case Step.Pass(Duration time) -> pass(time);
      case Step.Again _ -> {}
    }
    pass(STEP);
    Finding.unless(server.seatsTaken(room.roomId()) <= MOST_SEATS, "a ninth seat");
  }

  /// The guest of this number; another one in its place when it is gone.
  private Guest at(int number) {
    Guest guest = guests.get(number);
    if (guest == null || !guest.isOpen()) {
      if (guest != null) {
        leave(guest);
      }
      guest = new Guest(server, room.roomId());
      guests.put(number, guest);
    }
    return guest;
  }

  private void leave(Guest guest) {
    guest.hangUp();
    server.workOff();
    frames += guest.frames;
  }

  private void pass(Duration time) {
    for (Duration left = time; left.isPositive(); left = left.minus(A_SIGN_OF_LIFE)) {
      if (time.compareTo(STEP) > 0) {
        friend.send(PONG, NOTHING);
      }
      server.pass(left.compareTo(A_SIGN_OF_LIFE) < 0 ? left : A_SIGN_OF_LIFE);
      settle();
    }
  }

  private void settle() {
    server.workOff();
    friend.listen();
    guests.values().forEach(Guest::listen);
    server.workOff();
  }

  private void theFriendIsAnswered() {
    if (friend.isOpen()) {
      friend.say("{\"type\":\"chat\",\"ref\":7,\"text\":\"still here\"}");
      settle();
    }
    if (friend.isOpen()) {
      Finding.unless(friend.lastDone == 7, "the friend is not answered");
    } else {
      Integer closed = friend.heard.closedWith();
      Finding.unless(
          A_HOST_S_DOING.stream().anyMatch(code -> closed != null && closed == code.number()),
          "the friend was closed: " + closed);
    }
  }

  private void theEnd() {
    guests.values().forEach(this::leave);
    friend.hangUp();
    server.workOff();
    server.pass(UNTIL_FORGOTTEN);
    Finding.unless(server.impossible() == 0, "something that must never happen did");
  }

  private String expanded(int guest, String text) {
    String all = text.indexOf('$') < 0 ? text : Words.expand(text, word -> meaning(guest, word));
    return all.length() > LONGEST_TEXT ? all.substring(0, LONGEST_TEXT) : all;
  }

  /// What `$` and this letter stand for; null for nothing.
  private @Nullable String meaning(int guest, char word) {
    return switch (word) {
      case 'k' -> room.hostKey();
      case 'r' -> "" + ++ref;
      case 'e' -> friend.epoch;
      case 's' -> "" + friend.seq();
      case 'i' -> "" + friend.item;
      case 'q' -> "" + friend.queued;
      case 'c' -> "" + friend.message;
      case 'n' -> "" + (long) server.time.nowMs();
      case 'p' ->
          guests.values().stream()
              .map(at -> at.pairingCode)
              .filter(code -> !code.equals("none"))
              .findFirst()
              .orElse("none");
      case 'm' -> {
        Guest at = guests.get(guest);
        yield at == null || at.memberId == null ? "1" : "" + at.memberId.value();
      }
      default -> Character.isDigit(word) ? tokenOf(Character.digit(word, 10)) : null;
    };
  }

  private String tokenOf(int guest) {
    Guest at = guests.get(guest);
    return at == null ? "none" : at.seatToken;
  }

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(ISO_8859_1);
  }
}
