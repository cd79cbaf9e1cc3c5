import type {
  EventUnion,
  ItemId,
  MemberId,
  PlaybackChanged,
  Role,
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
      return event.reason === "left"
        ? `${nameIn(before, event.memberId, me)} left`
        : `${nameIn(before, event.memberId, me)} did not come back; the seat is free`;
    case "memberRenamed":
      return event.memberId === me
        ? `You are ${shortName(event.name)} now`
        : `${nameIn(before, event.memberId, me)} is ${shortName(event.name)} now`;
    case "roleChanged":
      return event.memberId === me
        ? `You are ${ROLES[event.role]} now`
        : `${nameIn(before, event.memberId, me)} is ${ROLES[event.role]} now`;
    case "settingsChanged":
      return settingsWords(who, before.settings, event.settings);
    case "itemAdded":
      return `${who} added “${titleOf(event.item.media)}” to the queue`;
    case "itemRemoved":
      return `${who} took ${queuedTitle(before, event.itemId)} off the queue`;
    case "currentChanged":
      if (event.takenFromQueue === undefined) {
        return `${who} put on “${titleOf(event.item.media)}”`;
      }
      return event.by === undefined
        ? `Next: “${titleOf(event.item.media)}”`
        : `${who} went on to “${titleOf(event.item.media)}”`;
    case "playbackChanged":
      return playbackWords(who, event);
    case "roomEnded":
      return event.reason === "empty"
        ? "The room was empty and has ended"
        : `${who} ended the room`;
    case "roomMade":
    case "itemMeasured":
    case "chatPosted":
      return undefined;
  }
}

const ROLES: Readonly<Record<Role, string>> = {
  host: "the host",
  coHost: "a co-host",
  guest: "a guest",
};

function playbackWords(who: string, { playback, cause }: PlaybackChanged): string {
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
    case "end":
      return "The film is over";
    case "deserted":
      return `Paused at ${place}: everybody was away`;
  }
}

function settingsWords(who: string, before: Settings, after: Settings): string | undefined {
  if (before.control !== after.control) {
    return after.control === "hosts"
      ? `${who} kept the controls for hosts`
      : `${who} gave everyone the controls`;
  }
  return before.title === after.title
    ? undefined
    : `${who} called the room “${shortened(after.title, 60)}”`;
}

function nameIn(room: RoomView, memberId: MemberId | undefined, me: MemberId | undefined): string {
  if (memberId !== undefined && memberId === me) {
    return "You";
  }
  const member = room.members.find((each) => each.memberId === memberId);
  return member === undefined ? "Somebody" : shortName(member.name);
}

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
