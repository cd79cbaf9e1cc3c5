package matinee.server.host;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import matinee.protocol.CloseCode;
import matinee.protocol.Command;
import matinee.protocol.ServerFrame;
import matinee.server.room.RoomId;

/// Whom the simulation's bots stand for: browsers with a mark, at an address, some with a second
/// device. What they do when a door is shut: try again, ask a friend for the new link, come back as
/// somebody else.
final class SimPeople {
  private static final int STREETS = 3;

  private final Random random;
  private final Supplier<RoomHost> host;
  private final Map<SimBot, SimBot> phones = new HashMap<>();
  private int born;

  SimPeople(Random random, Supplier<RoomHost> host) {
    this.random = random;
    this.host = host;
  }

  /// A browser that nobody has seen before; some keep no cookies.
  void isBorn(SimBot bot, boolean far) {
    born++;
    bot.mark = random.nextInt(5) == 0 ? null : "mark " + born;
    bot.address = far ? "far street " + born : "street " + random.nextInt(STREETS);
  }

  /// Whatever the last door said, this one wants in.
  void connect(SimBot bot) {
    CloseCode why = bot.closed;
    if (why == CloseCode.LINK_TURNED_OVER && random.nextInt(4) > 0) {
      bot.link = link(bot);
    } else if ((why == CloseCode.REMOVED || why == CloseCode.NOT_ADMITTED)
        && random.nextInt(3) > 0) {
      bot.forget();
      isBorn(bot, false);
    }
    bot.connect(host.get());
  }

  /// The operator of the server has a hand in it.
  void operate() {
    host.get().lock(random.nextBoolean());
    host.get().announce(new ServerFrame.Announcement("We restart at eleven."));
  }

  /// Comes as somebody whom nobody can have anything against.
  void connectAfresh(SimBot bot) {
    boolean mustChange =
        bot.closed == CloseCode.REMOVED
            || bot.closed == CloseCode.NOT_ADMITTED
            || bot.isKnocking(); // and there may be no host left to open
    bot.cut();
    if (mustChange) {
      bot.forget();
      isBorn(bot, true);
    }
    bot.link = link(bot);
    bot.connect(host.get());
  }

  /// The seat asks for a code, or its second device uses one, comes back, or drops.
  void pair(SimBot bot) {
    SimBot phone = phones.get(bot);
    if (bot.code != null) {
      SimBot next = phone == null ? new SimBot(bot.name, bot.link, null) : phone;
      next.cut();
      next.forget();
      isBorn(next, false);
      next.becomesCompanion(bot.code);
      bot.code = null;
      phones.put(bot, next);
      next.connect(host.get());
    } else if (phone == null || random.nextInt(3) == 0) {
      bot.ask(new Command.Pair(bot.ref++));
    } else if (phone.isConnected()) {
      phone.cut();
    } else {
      phone.link = bot.link;
      phone.connect(host.get());
    }
  }

  List<SimBot> phones() {
    return List.copyOf(phones.values());
  }

  private RoomId link(SimBot bot) {
    var roomId = host.get().committed().roomId();
    return roomId == null ? bot.link : roomId;
  }
}
