package matinee.server.room;

import java.util.Objects;
import java.util.OptionalLong;
import matinee.protocol.Command;
import matinee.protocol.Event;
import matinee.protocol.ItemId;
import matinee.protocol.Member;
import matinee.protocol.Playback;
import matinee.protocol.QueueCommand;
import matinee.protocol.RefusalCode;
import matinee.protocol.RoomView;
import matinee.protocol.ServerFrame;
import matinee.protocol.Settings;

/// What members ask: first whether it was asked before and whether they may, then each command to
/// its rule.
final class MemberRules {
  private MemberRules() {}

  static Decision say(Draft draft, RoomCommand.Say say) {
    Room room = draft.room();
    Command command = say.command();
    Member member = room.member(draft.actor());
    if (member == null) {
      return new Decision.Refused(RefusalCode.NOT_SEATED, "you have no seat in this room");
    }
    Outcomes outcomes = room.backstage().outcomesOf(member.memberId(), say.from());
    if (outcomes == null) {
      return new Decision.Refused(RefusalCode.NOT_SEATED, "you are no companion any more");
    }
    Long ref = command.ref();
    OptionalLong before = ref == null ? OptionalLong.empty() : outcomes.of(ref);
    if (before.isPresent()) {
      return new Decision.Repeated(before.getAsLong());
    }
    if (say.from() == Device.COMPANION && !Permissions.isForCompanions(command)) {
      return new Decision.Refused(RefusalCode.NOT_ALLOWED, "that is for the seat's own device");
    }
    Allowed allowed = Permissions.allow(member.role(), room.view().settings().control(), command);
    if (allowed == Allowed.NO) {
      return new Decision.Refused(RefusalCode.NOT_ALLOWED, "your role may not do that here");
    }
    return switch (command) {
      case Command.Control control -> PlaybackRules.control(draft, control);
      case Command.StartNow _ -> WaitRules.startNow(draft);
      case Command.DontWait dontWait -> WaitRules.dontWait(draft, member, dontWait);
      case QueueCommand.Cue cue -> CurrentRules.cue(draft, cue);
      case QueueCommand.AddItem add -> QueueRules.add(draft, add);
      case QueueCommand.AddItems add -> QueueRules.add(draft, add);
      case QueueCommand.RemoveItem remove -> QueueRules.remove(draft, remove);
      case QueueCommand.MoveItem move -> QueueRules.move(draft, move);
      case QueueCommand.ClearQueue clear -> QueueRules.clear(draft, clear);
      case QueueCommand.ShuffleQueue shuffle -> QueueRules.shuffle(draft, shuffle);
      case QueueCommand.AddCaptions add -> CaptionRules.add(draft, add);
      case QueueCommand.Next next -> CurrentRules.next(draft, next);
      case QueueCommand.Vote vote -> VoteRules.vote(draft, member, vote);
      case Command.Undo undo -> UndoRules.undo(draft, member, undo, allowed);
      case Command.PostChat chat -> ChatRules.post(draft, member, chat);
      case Command.EditChat edit -> ChatRules.edit(draft, member, edit);
      case Command.DeleteChat delete -> ChatRules.delete(draft, member, delete, allowed);
      case Command.ShowTyping _ -> ChatRules.typing(member);
      case Command.React react -> react(draft, member, react);
      case Command.Rename rename -> rename(draft, member, rename);
      case Command.ChangeFace change -> changeFace(draft, member, change);
      case Command.PlanRoom plan -> PlanRules.plan(draft, plan);
      case Command.ChangeSettings change -> changeSettings(draft, change);
      case Command.ChangeRole change -> RoleRules.change(draft, member, change);
      case Command.Remove remove -> RemovalRules.remove(draft, member, remove);
      case Command.TakeBackRemoval takeBack -> RemovalRules.takeBack(draft, takeBack);
      case Command.Admit admit -> DoorRules.admit(draft, admit);
      case Command.TurnLinkOver _ -> LinkRules.turnOver(draft);
      case Command.Pair _ -> new Decision.Pairing(member.memberId());
      case Command.Unpair _ -> CompanionRules.end(draft, member);
      case Command.EndRoom _ -> endRoom(draft);
      case Command.Leave _ ->
          switch (say.from()) {
            case SEAT -> SeatRules.leave(draft, member);
            case COMPANION -> CompanionRules.end(draft, member);
          };
    };
  }

  private static Decision react(Draft draft, Member member, Command.React react) {
    Playback playback = draft.room().view().playback();
    ItemId itemId = playback == null ? null : playback.itemAt(draft.atMs());
    Double positionMs = playback == null ? null : (Double) playback.positionAt(draft.atMs());
    return new Decision.Passing(
        new ServerFrame.Reaction(member.memberId(), react.emoji(), itemId, positionMs));
  }

  private static Decision rename(Draft draft, Member member, Command.Rename rename) {
    RoomView view = draft.room().view();
    String name = SeatRules.unlikeTheOthers(rename.name(), view, member.memberId());
    if (!name.equals(member.name())) {
      draft.add(stamp -> new Event.MemberRenamed(stamp, member.memberId(), name));
    }
    return draft.happened();
  }

  private static Decision changeFace(Draft draft, Member member, Command.ChangeFace change) {
    if (!Objects.equals(change.face(), member.face())) {
      draft.add(stamp -> new Event.FaceChanged(stamp, member.memberId(), change.face()));
    }
    return draft.happened();
  }

  private static Decision changeSettings(Draft draft, Command.ChangeSettings change) {
    Settings now = draft.room().view().settings();
    Settings wanted =
        new Settings(
            change.title() == null ? now.title() : change.title(),
            change.control() == null ? now.control() : change.control(),
            change.locked() == null ? now.locked() : change.locked(),
            change.waitFor() == null ? now.waitFor() : change.waitFor(),
            CaptionRules.language(change.captions(), now.captions()),
            change.loop() == null ? now.loop() : change.loop(),
            change.voteToSkip() == null ? now.voteToSkip() : change.voteToSkip());
    if (!wanted.equals(now)) {
      draft.add(stamp -> new Event.SettingsChanged(stamp, wanted));
      SeatRules.seatTheLine(draft); // an opened door lets in who stood before it
    }
    return draft.happened();
  }

  private static Decision endRoom(Draft draft) {
    draft.add(stamp -> new Event.RoomEnded(stamp, Event.EndReason.ENDED));
    return draft.happened();
  }
}
