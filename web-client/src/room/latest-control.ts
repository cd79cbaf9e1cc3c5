import type { EventUnion, MemberId, PlaybackCause, RoomView } from "../protocol/generated";
import { mayControl } from "./permission";
import type { Undoable } from "./session";

/** The room's latest control, while nothing has come after it that can't be taken back (PB9). */
export interface LatestControl extends Undoable {
  readonly atMs: number;
}

/** So long after it a control can be taken back. */
export const UNDO_MS = 30_000;

/** Of a room that waits: what was pressed before has only come to pass, or not yet. */
const WAITING_CAUSES: ReadonlySet<PlaybackCause> = new Set([
  "startNow",
  "ready",
  "waited",
  "stalled",
]);

/** @param before the room as it was before the event */
export function latestControl(
  latest: LatestControl | undefined,
  event: EventUnion,
  before: RoomView,
): LatestControl | undefined {
  const { seq, atMs, by } = event;
  if (event.type === "playbackChanged" && WAITING_CAUSES.has(event.cause)) {
    return latest;
  }
  if (event.type === "playbackChanged") {
    return by === undefined ? undefined : ofPlayback({ seq, atMs, by }, event.cause);
  }
  if (event.type !== "currentChanged") {
    return latest;
  }
  if (by === undefined || event.undone === true || before.current === undefined) {
    return undefined;
  }
  return { seq, atMs, by, what: event.takenFromQueue === undefined ? "cue" : "next" };
}

/** The one that this member may take back at that moment of server time. */
export function undoableFor(
  memberId: MemberId | undefined,
  latest: LatestControl | undefined,
  view: RoomView | undefined,
  serverMs: number,
): Undoable | undefined {
  const isYoung = latest !== undefined && serverMs < latest.atMs + UNDO_MS;
  const me = view?.members.find((member) => member.memberId === memberId);
  if (!isYoung || me === undefined || !mayControl(view, memberId)) {
    return undefined;
  }
  const { seq, by, what } = latest;
  return by === memberId || me.role !== "guest" ? { seq, by, what } : undefined;
}

function ofPlayback(
  stamp: Pick<LatestControl, "seq" | "atMs" | "by">,
  cause: PlaybackCause,
): LatestControl | undefined {
  switch (cause) {
    case "play":
    case "pause":
    case "seek":
    case "rate":
      return { ...stamp, what: cause };
    case "undo":
    case "startNow":
    case "ready":
    case "waited":
    case "stalled":
    case "end":
    case "again":
    case "deserted":
      return undefined;
  }
}
