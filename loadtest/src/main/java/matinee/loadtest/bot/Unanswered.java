package matinee.loadtest.bot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import matinee.loadtest.net.Loop;
import matinee.protocol.Command;
import matinee.protocol.QueueCommand;
import org.jspecify.annotations.Nullable;

/// The commands of one bot on their way, each until it is answered; a lost connection does not lose
/// them (RP1, as `net/outbox.ts` has it). Confined to its loop.
final class Unanswered {
  /// A control speaks of a moment of the film; later than this the moment is gone.
  private static final long CONTROL_AGE_NANOS = TimeUnit.SECONDS.toNanos(3);

  /// The server takes ten chat messages at once and then two a second.
  private static final int AT_ONCE = 8;

  private static final double PACE_MS = 500;
  private static final int MOST_RESENT = 50;

  private final Loop loop;
  private final Predicate<Command> send;
  private final Consumer<Command> dropped;
  private final Map<Long, Given> byRef = new LinkedHashMap<>();
  private final List<Given> unsent = new ArrayList<>();
  private boolean connected;
  private int turn;

  private record Given(Command command, long ref, long atNanos) {}

  /// @param send false when there is nobody to send it to
  /// @param dropped hears of those that are given up
  Unanswered(Loop loop, Predicate<Command> send, Consumer<Command> dropped) {
    this.loop = loop;
    this.send = send;
    this.dropped = dropped;
  }

  void give(Command command, long ref) {
    Given given = new Given(command, ref, System.nanoTime());
    byRef.put(ref, given);
    if (!(connected && unsent.isEmpty() && send.test(command))) {
      unsent.add(given);
    }
  }

  /// A seat on a fresh connection: what is still unanswered goes out again with the same refs.
  /// Returns how many.
  int connected() {
    connected = true;
    long tooOldNanos = System.nanoTime() - CONTROL_AGE_NANOS;
    unsent.clear();
    for (Given given : List.copyOf(byRef.values())) {
      if (speaksOfAMoment(given.command()) && given.atNanos() - tooOldNanos < 0) {
        drop(given);
      } else {
        unsent.add(given);
      }
    }
    while (unsent.size() > MOST_RESENT) {
      drop(unsent.removeFirst());
    }
    int again = unsent.size();
    hand(AT_ONCE, ++turn);
    return again;
  }

  void disconnected() {
    connected = false;
    turn++;
  }

  /// Returns the command that was answered, if it waited for one.
  @Nullable Command answered(long ref) {
    Given given = byRef.remove(ref);
    unsent.remove(given);
    return given == null ? null : given.command();
  }

  Collection<Command> all() {
    return byRef.values().stream().map(Given::command).toList();
  }

  private void hand(int most, int asOf) {
    if (asOf != turn) {
      return; // of a connection before this one
    }
    for (int handed = 0; handed < most && !unsent.isEmpty(); handed++) {
      if (!connected || !send.test(unsent.getFirst().command())) {
        return;
      }
      unsent.removeFirst();
    }
    if (!unsent.isEmpty()) {
      loop.afterMs(PACE_MS, () -> hand(1, asOf));
    }
  }

  private void drop(Given given) {
    byRef.remove(given.ref());
    dropped.accept(given.command());
  }

  private static boolean speaksOfAMoment(Command command) {
    return switch (command) {
      case Command.Control _,
          QueueCommand.Cue _,
          QueueCommand.Next _,
          QueueCommand.ClearQueue _,
          QueueCommand.ShuffleQueue _,
          QueueCommand.Vote _,
          Command.Undo _,
          Command.StartNow _ ->
          true;
      case QueueCommand.AddItem _,
          QueueCommand.AddItems _,
          QueueCommand.AddCaptions _,
          QueueCommand.RemoveItem _,
          QueueCommand.MoveItem _,
          Command.PostChat _,
          Command.EditChat _,
          Command.DeleteChat _,
          Command.ShowTyping _,
          Command.React _,
          Command.Rename _,
          Command.ChangeFace _,
          Command.ChangeSettings _,
          Command.PlanRoom _,
          Command.ChangeRole _,
          Command.DontWait _,
          Command.EndRoom _,
          Command.Remove _,
          Command.TakeBackRemoval _,
          Command.Admit _,
          Command.TurnLinkOver _,
          Command.Pair _,
          Command.Unpair _,
          Command.Leave _ ->
          false;
    };
  }
}
