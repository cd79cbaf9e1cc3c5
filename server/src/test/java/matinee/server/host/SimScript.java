package matinee.server.host;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import matinee.protocol.CaptionTrack;
import matinee.protocol.ClientFrame.Report;
import matinee.protocol.Command;
import matinee.protocol.Condition;
import matinee.protocol.ControlledBy;
import matinee.protocol.Every;
import matinee.protocol.FailureCode;
import matinee.protocol.ItemId;
import matinee.protocol.KnockId;
import matinee.protocol.Loop;
import matinee.protocol.Media;
import matinee.protocol.MediaSource;
import matinee.protocol.MemberId;
import matinee.protocol.MessageId;
import matinee.protocol.Plan;
import matinee.protocol.Playback;
import matinee.protocol.QueueCommand;
import matinee.protocol.Role;
import matinee.protocol.RoomView;
import matinee.protocol.ServerFrame;
import matinee.protocol.WaitFor;

/// What the bots of the simulation say: sensible, late, wrong and repeated commands, by the seed.
final class SimScript {
  private static final List<String> NAMES =
      List.of("Ana", "Ben", "ana", "Ana 2", "Dan", "Émile", "李雷", "Ben", "Zoë");

  private static final List<FailureCode> FAILURES = List.of(FailureCode.values());
  private static final List<Condition> CONDITIONS = List.of(Condition.values());
  private static final List<ControlledBy> CONTROLS = List.of(ControlledBy.values());
  private static final List<Role> ROLES = List.of(Role.values());
  private static final List<Loop> LOOPS = List.of(Loop.values());
  private static final List<WaitFor> WAITS = List.of(WaitFor.values());
  private static final List<String> LANGUAGES = List.of("sv", "pt-BR", "none");
  private static final List<Boolean> LOCKS = List.of(true, false, false);

  private static final List<String> FACES = List.of("🦊", "🐻", "👩‍🚀");
  private static final List<Every> EVERY = List.of(Every.values());
  private static final List<String> ZONES =
      List.of("Europe/Stockholm", "America/New_York", "UTC", "Mars/Olympus");

  private final Random random;
  private int said;

  SimScript(Random random) {
    this.random = random;
  }

  String name(int n) {
    return NAMES.get(n % NAMES.size());
  }

  void ask(SimBot bot, double nowMs) {
    if (bot.view != null) {
      bot.ask(command(bot, bot.view, nowMs));
    }
  }

  /// A command whose answer may have been lost is sent again, word for word.
  void askAgain(SimBot bot) {
    if (bot.view != null) {
      long ref = bot.ref++;
      Command command = new Command.PostChat(ref, "said " + said++);
      bot.ask(command);
      bot.ask(command);
    }
  }

  void report(SimBot bot, double nowMs) {
    RoomView view = bot.view;
    if (view == null || !bot.isSeated()) {
      return;
    }
    ItemId itemId = view.current() == null ? null : view.current().itemId();
    Playback playback = view.playback();
    boolean isThere = playback != null && random.nextBoolean();
    bot.session()
        .report(
            new Report(
                itemId,
                isThere ? Condition.READY : oneOf(CONDITIONS),
                isThere ? playback.positionMs() : random.nextDouble(1e5),
                random.nextGaussian(0, 300),
                random.nextDouble(30_000),
                random.nextBoolean() ? random.nextDouble(1e5) : null,
                random.nextDouble(400),
                random.nextDouble(500),
                random.nextDouble(50),
                random.nextDouble(500),
                random.nextDouble(100),
                random.nextInt(3) == 0 ? 20_000 + random.nextDouble(200_000) : null,
                random.nextInt(5),
                random.nextInt(3),
                null,
                random.nextInt(4) == 0 ? oneOf(FAILURES) : null,
                random.nextInt(12) == 0 ? nowMs - random.nextDouble(60_000) : null));
  }

  private Command command(SimBot bot, RoomView view, double nowMs) {
    long ref = bot.ref++;
    ItemId current = view.current() == null ? new ItemId(1) : view.current().itemId();
    long seen = Math.max(0, bot.seq - random.nextInt(4));
    return switch (random.nextInt(45)) {
      case 0, 1 -> new Command.Play(ref, current, seen);
      case 2 -> new Command.Pause(ref, current, seen, null, null);
      case 3 ->
          new Command.Pause(
              ref, current, seen, random.nextDouble(1e5), nowMs - random.nextDouble(600));
      case 4, 5 -> new Command.Seek(ref, current, seen, random.nextDouble(3e5));
      case 6 -> new Command.ChangeRate(ref, current, seen, 0.25 + random.nextDouble(1.75));
      case 7 ->
          new QueueCommand.Cue(ref, film(), random.nextBoolean() ? random.nextDouble(1e5) : null);
      case 8, 9 ->
          new QueueCommand.AddItem(
              ref,
              film(),
              random.nextInt(3) == 0,
              random.nextInt(3) == 0 ? random.nextDouble(1e5) : null);
      case 10 -> new QueueCommand.RemoveItem(ref, queued(view));
      case 11 -> new QueueCommand.Next(ref, current);
      case 12 -> new Command.React("👏");
      case 13 -> new Command.Rename(ref, name(random.nextInt(NAMES.size())));
      case 14 ->
          new Command.ChangeSettings(
              ref,
              random.nextBoolean() ? "Title " + random.nextInt(3) : null,
              oneOf(CONTROLS),
              oneOf(LOCKS),
              oneOf(WAITS),
              oneOf(LANGUAGES),
              null,
              null);
      case 15 -> random.nextInt(4) == 0 ? new Command.Leave() : say(ref);
      case 16 -> new Command.ChangeRole(ref, somebody(view), oneOf(ROLES));
      case 17, 18 -> new Command.Undo(ref, null);
      case 19 -> new Command.EditChat(ref, somethingSaid(view), "said " + said++);
      case 20 ->
          random.nextInt(4) == 0 ? new Command.DeleteChat(ref, somethingSaid(view)) : say(ref);
      case 21 -> new Command.PostChat(ref, "said " + said++, somethingSaid(view));
      case 22 -> new Command.ShowTyping();
      case 23 -> new Command.StartNow(ref);
      case 24 -> new Command.DontWait(ref, random.nextBoolean());
      case 25 -> new Command.Remove(ref, somebody(view));
      case 26 -> new Command.TakeBackRemoval(ref, somebodyRemoved(view));
      case 27, 28 -> new Command.Admit(ref, knocking(bot), random.nextInt(3) > 0);
      case 29 -> random.nextInt(3) == 0 ? new Command.TurnLinkOver(ref) : say(ref);
      case 30 -> random.nextInt(3) == 0 ? new Command.Unpair(ref) : say(ref);
      case 31, 32 ->
          new QueueCommand.AddItems(ref, List.of(film(), film(), film()), random.nextInt(3) == 0);
      case 33, 34, 35 ->
          new QueueCommand.MoveItem(ref, queued(view), random.nextBoolean() ? queued(view) : null);
      case 36 -> random.nextInt(3) == 0 ? new QueueCommand.ClearQueue(ref, seen) : say(ref);
      case 37 -> new QueueCommand.ShuffleQueue(ref, seen);
      case 38, 39 -> new QueueCommand.Vote(ref, current, random.nextInt(4) > 0);
      case 40 -> Command.ChangeSettings.ofQueue(ref, oneOf(LOOPS), random.nextInt(3) > 0);
      case 41 ->
          new QueueCommand.AddCaptions(
              ref,
              random.nextBoolean() ? current : queued(view),
              new CaptionTrack("/media/" + random.nextInt(12) + ".vtt", null, null));
      case 42 -> new Command.PlanRoom(ref, random.nextInt(4) == 0 ? null : plan(nowMs));
      case 43 -> new Command.ChangeFace(ref, random.nextInt(4) == 0 ? null : oneOf(FACES));
      default -> say(ref);
    };
  }

  private Plan plan(double nowMs) {
    LocalDateTime begins =
        LocalDateTime.ofEpochSecond((long) nowMs / 1_000, 0, ZoneOffset.UTC)
            .plusHours(random.nextInt(-20, 400))
            .truncatedTo(ChronoUnit.MINUTES);
    return new Plan(
        begins.toString(),
        oneOf(ZONES),
        random.nextBoolean() ? null : oneOf(EVERY),
        random.nextBoolean() ? null : "Evening " + random.nextInt(3));
  }

  /// What hosts do about who belongs, and nobody else may.
  void keepTheDoor(SimBot bot) {
    RoomView view = bot.view;
    if (view == null || !bot.isHost()) {
      return;
    }
    long ref = bot.ref++;
    bot.ask(
        switch (random.nextInt(10)) {
          case 0, 1, 2 -> new Command.Remove(ref, somebody(view));
          case 3 -> new Command.TakeBackRemoval(ref, somebodyRemoved(view));
          case 4 -> new Command.TurnLinkOver(ref);
          default -> new Command.Admit(ref, knocking(bot), random.nextInt(3) > 0);
        });
  }

  /// What is done about the whole of it, and all vote on.
  void tendTheQueue(SimBot bot) {
    RoomView view = bot.view;
    if (view == null || !bot.isSeated()) {
      return;
    }
    long ref = bot.ref++;
    ItemId current = view.current() == null ? new ItemId(1) : view.current().itemId();
    if (bot.isHost() && !view.settings().voteToSkip() && random.nextBoolean()) {
      bot.ask(Command.ChangeSettings.ofQueue(ref, null, true));
      return;
    }
    bot.ask(
        switch (random.nextInt(8)) {
          case 0 -> new QueueCommand.AddItems(ref, List.of(film(), film()), random.nextBoolean());
          case 1 -> new QueueCommand.ShuffleQueue(ref, bot.seq);
          case 2 ->
              random.nextInt(6) == 0
                  ? new QueueCommand.ClearQueue(ref, bot.seq)
                  : new QueueCommand.AddItem(ref, film());
          case 3 -> Command.ChangeSettings.ofQueue(ref, oneOf(LOOPS), true);
          case 4 -> new Command.Undo(ref, null);
          default -> new QueueCommand.Vote(ref, current, random.nextInt(5) > 0);
        });
  }

  /// A host who hears a knock opens.
  void letIn(SimBot bot) {
    for (ServerFrame.Knock knock : bot.knocks) {
      bot.ask(new Command.Admit(bot.ref++, knock.knockId(), true));
    }
  }

  private MemberId somebodyRemoved(RoomView view) {
    return view.removed().isEmpty() ? new MemberId(1) : oneOf(view.removed()).memberId();
  }

  private KnockId knocking(SimBot bot) {
    return bot.knocks.isEmpty() ? new KnockId(1) : oneOf(bot.knocks).knockId();
  }

  /// A host who finds the door locked opens it.
  void openTheDoor(SimBot bot) {
    RoomView view = bot.view;
    if (view != null && bot.isSeated() && view.settings().locked()) {
      bot.ask(new Command.ChangeSettings(bot.ref++, null, null, false));
    }
  }

  private MemberId somebody(RoomView view) {
    return view.members().isEmpty() ? new MemberId(1) : oneOf(view.members()).memberId();
  }

  private MessageId somethingSaid(RoomView view) {
    return view.chat().isEmpty() ? new MessageId(1) : oneOf(view.chat()).messageId();
  }

  private Command say(long ref) {
    return new Command.PostChat(ref, "said " + said++);
  }

  private ItemId queued(RoomView view) {
    return view.queue().isEmpty()
        ? new ItemId(1 + random.nextInt(50))
        : view.queue().get(random.nextInt(view.queue().size())).itemId();
  }

  private Media film() {
    int number = random.nextInt(5);
    return number == 0
        ? new Media(MediaSource.HLS, "/media/broadcast/index.m3u8", null)
        : new Media(MediaSource.FILE, "/media/film-" + number + ".mp4", null);
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
