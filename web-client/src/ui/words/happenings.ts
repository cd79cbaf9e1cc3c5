import { languageName } from "../../films/language";
import type {
  CurrentChanged,
  EventUnion,
  ItemId,
  Loop,
  MemberId,
  PlaybackChanged,
  RoleChanged,
  RoomView,
  Settings,
} from "../../protocol/generated";
import { titleOf } from "./media";
import { shortened } from "./text";
import { filmTime } from "./time";

/**
 * Who did what, in one sentence; nothing for what needs no telling. `before` is the room as it was,
 * so that somebody who leaves still has a name.
 */
export function happening(
  event: EventUnion,
  before: RoomView,
  me: MemberId | undefined,
): string | undefined {
  const who = nameIn(before, event.by, me);
  switch (event.type) {
    case "memberJoined":
      return event.member.memberId === me ? undefined : `${shortName(event.member.name)} joined`;
    case "memberAway": {
      const held = Math.max(0, event.heldUntilMs - event.atMs);
      return `${nameIn(before, event.memberId, me)} ${event.memberId === me ? "are" : "is"} away, seat kept for ${howLong(held)}`;
    }
    case "memberBack":
      return event.memberId === me
        ? "You are back"
        : `${nameIn(before, event.memberId, me)} is back`;
    case "memberLeft":
      if (event.reason === "removed") {
        return `${who} showed ${whom(before, event.memberId, me)} out`;
      }
      return event.reason === "left"
        ? `${nameIn(before, event.memberId, me)} left`
        : `${nameIn(before, event.memberId, me)} did not come back; the seat is free`;
    case "memberRenamed":
      return event.memberId === me
        ? `You are ${shortName(event.name)} now`
        : `${nameIn(before, event.memberId, me)} is ${shortName(event.name)} now`;
    case "roleChanged":
      return roleWords(who, event, before, me);
    case "settingsChanged":
      return settingsWords(who, before.settings, event.settings);
    case "itemAdded":
      return event.by === undefined // a queue that loops
        ? undefined
        : `${who} added “${titleOf(event.item.media)}” ${event.next ? "to come next" : "to the queue"}`;
    case "itemRemoved":
      return `${who} took ${queuedTitle(before, event.itemId)} off the queue`;
    case "itemMoved":
      return `${who} moved ${queuedTitle(before, event.itemId)} in the queue`;
    case "queueCleared":
      return `${who} emptied the queue`;
    case "queueOrdered":
      return event.undone === true
        ? `${who} took that back: the queue is as it was`
        : `${who} shuffled the queue`;
    case "skipVoted":
      return skipWords(nameIn(before, event.memberId, me), event.on);
    case "currentChanged":
      return event.voted === true
        ? `Voted on: now “${titleOf(event.item.media)}”`
        : currentWords(who, event);
    case "playbackChanged":
      return playbackWords(who, event);
    case "dontWaitChanged":
      return event.on ? `The room won’t wait for ${whom(before, event.memberId, me)}` : undefined;
    case "roomEnded":
      return event.reason === "empty"
        ? "The room was empty and has ended"
        : `${who} ended the room`;
    case "removalTakenBack":
      return `${who} lets ${removedName(before, event.memberId)} come again`;
    case "linkTurnedOver":
      return `${who} made a new link for the room`;
    case "companionChanged":
      return event.memberId === me ? companionWords(event.on) : undefined;
    case "captionsAdded":
      return `${who} added captions`;
    case "roomPlanned":
      return event.plan === undefined ? `${who} took the plan away` : `${who} planned the room`;
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

/** Others need not know what somebody holds in the hand. */
function companionWords(on: boolean): string {
  return on ? "Your phone is the remote now" : "Your phone is no remote any more";
}

function removedName(room: RoomView, memberId: MemberId): string {
  const removed = (room.removed ?? []).find((one) => one.memberId === memberId);
  return removed === undefined ? "somebody" : shortName(removed.name);
}

function currentWords(who: string, { by, item, takenFromQueue, undone }: CurrentChanged): string {
  const title = `“${titleOf(item.media)}”`;
  if (undone) {
    return `${who} took that back: ${title} is on again`;
  }
  if (takenFromQueue === undefined) {
    return `${who} put on ${title}`;
  }
  return by === undefined ? `Now on: ${title}` : `${who} went on to ${title}`;
}

function playbackWords(who: string, { playback, cause }: PlaybackChanged): string | undefined {
  const place = filmTime(playback.positionMs);
  switch (cause) {
    case "play":
      return `${who} pressed play`;
    case "pause":
      return `${who} paused at ${place}`;
    case "seek":
      return `${who} went to ${place}`;
    case "rate":
      return `${who} set the speed to ${playback.playingRate}×`;
    case "undo":
      return `${who} took that back`;
    case "startNow":
      return `${who} started without waiting`;
    case "ready": // whom the room waits for is told where it waits
    case "waited":
    case "stalled":
      return undefined;
    case "end":
      return "The film is over";
    case "again":
      return "The film begins again";
    case "deserted":
      return `Paused at ${place}: everybody was away`;
  }
}

/** Becoming host is told as it came: handed over, taken back, or fallen to whoever sat longest (RO3). */
function roleWords(
  who: string,
  { by, memberId, role }: RoleChanged,
  before: RoomView,
  me: MemberId | undefined,
): string | undefined {
  const isMe = memberId === me;
  const whom = isMe ? "you" : nameIn(before, memberId, me);
  if (role === "host") {
    return by === undefined || by === memberId
      ? `${isMe ? "You are" : `${whom} is`} host now`
      : `${who} handed the room to ${whom}`;
  }
  // Whoever hands the room over steps down in the same breath: one sentence is enough.
  if (by === memberId) {
    return undefined;
  }
  const what = role === "coHost" ? "a co-host" : "a guest";
  // A stand-in steps down before the host who comes back is seen to be here.
  return before.members.some((each) => each.memberId === by)
    ? `${who} made ${whom} ${what}`
    : `${isMe ? "You are" : `${whom} is`} ${what} now`;
}

function settingsWords(who: string, before: Settings, after: Settings): string | undefined {
  if (before.control !== after.control) {
    return after.control === "hosts"
      ? `${who} kept the controls for hosts`
      : `${who} gave everyone the controls`;
  }
  if ((before.locked ?? false) !== (after.locked ?? false)) {
    return after.locked ? `${who} locked the room` : `${who} unlocked the room`;
  }
  if (before.waitFor !== after.waitFor) {
    return after.waitFor === "everyone"
      ? `${who} let the film wait for whoever’s stalls`
      : `${who} let the film go on when somebody’s stalls`;
  }
  if (before.loop !== after.loop) {
    return loopWords(who, after.loop);
  }
  if ((before.voteToSkip ?? false) !== (after.voteToSkip ?? false)) {
    return after.voteToSkip
      ? `${who} let everybody vote to skip`
      : `${who} ended the voting on what to skip`;
  }
  if (before.captions !== after.captions) {
    return after.captions === undefined
      ? `${who} turned the room’s captions off`
      : `${who} set the room’s captions to ${languageName(after.captions) ?? after.captions}`;
  }
  return before.title === after.title
    ? undefined
    : `${who} called the room “${shortened(after.title, 60)}”`;
}

function loopWords(who: string, loop: Loop | undefined): string {
  switch (loop) {
    case "item":
      return `${who} let the film begin again when it ends`;
    case "queue":
      return `${who} let the queue go round`;
    case "off":
    case undefined:
      return `${who} ended the loop`;
  }
}

function skipWords(who: string, on: boolean): string {
  if (!on) {
    return `${who} would rather stay with this film`;
  }
  return `${who} ${who === "You" ? "want" : "wants"} to skip to the next`;
}

function nameIn(room: RoomView, memberId: MemberId | undefined, me: MemberId | undefined): string {
  if (memberId !== undefined && memberId === me) {
    return "You";
  }
  const member = room.members.find((each) => each.memberId === memberId);
  return member === undefined ? "Somebody" : shortName(member.name);
}

const whom = (room: RoomView, memberId: MemberId, me: MemberId | undefined): string =>
  memberId === me ? "you" : nameIn(room, memberId, me);

function shortName(name: string): string {
  return shortened(name, 24);
}

function queuedTitle(room: RoomView, itemId: ItemId): string {
  const item = room.queue.find((each) => each.itemId === itemId);
  return item === undefined ? "a film" : `“${titleOf(item.media)}”`;
}

function howLong(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  if (seconds >= 50 && seconds <= 70) {
    return "a minute";
  }
  return seconds < 50 ? `${seconds} s` : `${Math.round(seconds / 60)} minutes`;
}
