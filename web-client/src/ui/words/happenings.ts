import { languageName } from "../../films/language";
import type {
  CurrentChanged,
  EndReason,
  EventUnion,
  ItemId,
  Loop,
  MemberId,
  PlaybackChanged,
  RoleChanged,
  RoomView,
  Settings,
} from "../../protocol/generated";
import { number } from "./locale";
import { titleOf } from "./media";
import { say } from "./say";
import { shortened } from "./text";
import { filmTime } from "./time";
import type { Who } from "./who";

/**
 * Who did what, in one sentence; nothing for what needs no telling. `before` is the room as it was,
 * so that somebody who leaves still has a name.
 */
export function happening(
  event: EventUnion,
  before: RoomView,
  me: MemberId | undefined,
): string | undefined {
  const words = say().happenings;
  const by = whoIn(before, event.by, me);
  const one = (memberId: MemberId) => whoIn(before, memberId, me);
  switch (event.type) {
    case "memberJoined":
      return event.member.memberId === me ? undefined : words.joined(shortName(event.member.name));
    case "memberAway":
      return words.away(one(event.memberId), howLong(Math.max(0, event.heldUntilMs - event.atMs)));
    case "memberBack":
      return words.back(one(event.memberId));
    case "memberLeft":
      if (event.reason === "removed") {
        return words.showedOut(by, one(event.memberId));
      }
      return event.reason === "left"
        ? words.left(one(event.memberId))
        : words.didNotComeBack(one(event.memberId));
    case "memberRenamed":
      return words.renamed(one(event.memberId), shortName(event.name));
    case "roleChanged":
      return roleWords(by, event, before, me);
    case "settingsChanged":
      return settingsWords(
        event.by === undefined ? { name: words.operator, isMe: false } : by,
        before.settings,
        event.settings,
      );
    case "itemAdded":
      if (event.by === undefined) {
        return undefined; // a queue that loops
      }
      return event.next
        ? words.addedNext(by, titleOf(event.item.media))
        : words.added(by, titleOf(event.item.media));
    case "itemRemoved":
      return words.took(by, queuedTitle(before, event.itemId));
    case "itemMoved":
      return words.moved(by, queuedTitle(before, event.itemId));
    case "queueCleared":
      return words.emptied(by);
    case "queueOrdered":
      return event.undone === true ? words.orderUndone(by) : words.shuffled(by);
    case "skipVoted":
      return event.on ? words.wantsToSkip(one(event.memberId)) : words.stays(one(event.memberId));
    case "currentChanged":
      return event.voted === true
        ? words.votedOn(titleOf(event.item.media))
        : currentWords(by, event);
    case "playbackChanged":
      return playbackWords(by, event);
    case "dontWaitChanged":
      return event.on ? words.wontWait(one(event.memberId)) : undefined;
    case "roomEnded":
      return endWords(by, event.reason);
    case "removalTakenBack":
      return words.letsComeAgain(by, removedName(before, event.memberId));
    case "linkTurnedOver":
      return words.newLink(by);
    case "companionChanged": // others need not know what somebody holds in the hand
      if (event.memberId !== me) {
        return undefined;
      }
      return event.on ? words.phoneOn : words.phoneOff;
    case "captionsAdded":
      return words.addedCaptions(by);
    case "roomPlanned":
      return event.plan === undefined ? words.unplanned(by) : words.planned(by);
    case "roomMade":
    case "faceChanged":
    case "roomRestored":
    case "itemMeasured":
    case "liveFound":
    case "chatPosted":
    case "chatEdited":
    case "chatDeleted":
    case "reactionsCounted":
      return undefined;
  }
}

function endWords(by: Who, reason: EndReason): string {
  const words = say().happenings;
  switch (reason) {
    case "ended":
      return words.ended(by);
    case "empty":
      return words.emptyEnded;
    case "closed":
      return words.closedByOperator;
  }
}

function removedName(room: RoomView, memberId: MemberId): string {
  const removed = (room.removed ?? []).find((each) => each.memberId === memberId);
  return removed === undefined ? say().happenings.somebodyRemoved : shortName(removed.name);
}

function currentWords(who: Who, { by, item, takenFromQueue, undone }: CurrentChanged): string {
  const words = say().happenings;
  const title = titleOf(item.media);
  if (undone) {
    return words.onAgain(who, title);
  }
  if (takenFromQueue === undefined) {
    return words.putOn(who, title);
  }
  return by === undefined ? words.nowOn(title) : words.wentOnTo(who, title);
}

function playbackWords(who: Who, { playback, cause }: PlaybackChanged): string | undefined {
  const words = say().happenings;
  const place = filmTime(playback.positionMs);
  switch (cause) {
    case "play":
      return words.played(who);
    case "pause":
      return words.paused(who, place);
    case "seek":
      return words.sought(who, place);
    case "rate":
      return words.speed(who, number(playback.playingRate, 0, 3));
    case "undo":
      return words.tookBack(who);
    case "startNow":
      return words.startedNow(who);
    case "ready": // whom the room waits for is told where it waits
    case "waited":
    case "stalled":
      return undefined;
    case "end":
      return words.over;
    case "again":
      return words.again;
    case "deserted":
      return words.deserted(place);
  }
}

/** Becoming host is told as it came: handed over, taken back, or fallen to whoever sat longest (RO3). */
function roleWords(
  who: Who,
  { by, memberId, role }: RoleChanged,
  before: RoomView,
  me: MemberId | undefined,
): string | undefined {
  const words = say().happenings;
  const one = whoIn(before, memberId, me);
  if (role === "host") {
    return by === undefined || by === memberId ? words.isHost(one) : words.handedOver(who, one);
  }
  // Whoever hands the room over steps down in the same breath: one sentence is enough.
  if (by === memberId) {
    return undefined;
  }
  // A stand-in steps down before the host who comes back is seen to be here.
  const isByOneHere = before.members.some((each) => each.memberId === by);
  if (role === "coHost") {
    return isByOneHere ? words.madeCoHost(who, one) : words.isCoHost(one);
  }
  return isByOneHere ? words.madeGuest(who, one) : words.isGuest(one);
}

function settingsWords(who: Who, before: Settings, after: Settings): string | undefined {
  const words = say().happenings;
  if (before.control !== after.control) {
    return after.control === "hosts" ? words.hostsControl(who) : words.allControl(who);
  }
  if ((before.locked ?? false) !== (after.locked ?? false)) {
    return after.locked ? words.locked(who) : words.unlocked(who);
  }
  if (before.waitFor !== after.waitFor) {
    return after.waitFor === "everyone" ? words.waits(who) : words.goesOn(who);
  }
  if (before.loop !== after.loop) {
    return loopWords(who, after.loop);
  }
  if ((before.voteToSkip ?? false) !== (after.voteToSkip ?? false)) {
    return after.voteToSkip ? words.votesOn(who) : words.votesOff(who);
  }
  if (before.captions !== after.captions) {
    return after.captions === undefined
      ? words.captionsOff(who)
      : words.captionsOn(who, languageName(after.captions) ?? after.captions);
  }
  return before.title === after.title
    ? undefined
    : words.titledRoom(who, shortened(after.title, 60));
}

function loopWords(who: Who, loop: Loop | undefined): string {
  const words = say().happenings;
  switch (loop) {
    case "item":
      return words.loopItem(who);
    case "queue":
      return words.loopQueue(who);
    case "off":
    case undefined:
      return words.loopOff(who);
  }
}

function whoIn(room: RoomView, memberId: MemberId | undefined, me: MemberId | undefined): Who {
  const member = room.members.find((each) => each.memberId === memberId);
  return {
    name: member === undefined ? say().happenings.somebody : shortName(member.name),
    isMe: memberId !== undefined && memberId === me,
  };
}

function shortName(name: string): string {
  return shortened(name, 24);
}

function queuedTitle(room: RoomView, itemId: ItemId): string {
  const words = say().happenings;
  const item = room.queue.find((each) => each.itemId === itemId);
  return item === undefined ? words.aFilm : words.titled(titleOf(item.media));
}

function howLong(ms: number): string {
  const { time } = say();
  const seconds = Math.round(ms / 1_000);
  if (seconds >= 50 && seconds <= 70) {
    return time.aMinute;
  }
  return seconds < 50 ? `${seconds} s` : time.minutes(Math.round(seconds / 60));
}
