import { settledAt, withoutPaths } from "./settling.mjs";

/** The browser may hand an input on a little late, never much. */
const LONGEST_DISPATCH_MS = 2_000;

/** What came of each press, from the moment of the input event in the page of who pressed. */
export function measurePresses(presses, logs, timeline, endMs) {
  const tracks = withoutPaths(logs);
  return presses.map((press, i) => {
    const pressedMs = inputOf(press, logs) ?? press.dispatchedMs;
    const untilMs = presses[i + 1]?.dispatchedMs ?? endMs;
    const change = timeline.changes.find(({ atMs }) => atMs >= pressedMs - 1 && atMs < untilMs);
    const known = { kind: press.kind, member: press.member, pressedMs };
    if (change === undefined) return { ...known, ms: Number.POSITIVE_INFINITY, lost: true };
    const begins = timeline.changes.find((one) => one.atMs >= change.atMs && one.rate > 0);
    const more = {
      serverMs: change.atMs - pressedMs,
      ...(press.kind !== "pause" && { roomMs: (begins?.sinceMs ?? Infinity) - pressedMs }),
    };
    return press.kind === "pause"
      ? { ...known, ...more, ...pauseOf(press, logs, pressedMs, untilMs) }
      : { ...known, ...more, ...startOf(tracks, timeline, change, pressedMs, untilMs) };
  });
}

function startOf(tracks, timeline, change, pressedMs, untilMs) {
  const at = settledAt(tracks, timeline, Math.max(change.atMs, pressedMs), untilMs);
  return { ms: at - pressedMs };
}

/** All stand on the identical frame: which one, and since when. */
function pauseOf({ frames: pictures }, logs, pressedMs, untilMs) {
  const stands = logs.map(({ frames, notes }) => {
    const pausedMs = notes.findLast(([at, what]) => what === "pause" && at < untilMs)?.[0];
    let i = frames.length - 4;
    while (i >= 0 && frames[i] >= untilMs) i -= 4;
    const mediaMs = frames[i + 2];
    while (i >= 4 && frames[i - 2] === mediaMs) i -= 4;
    const shownMs = Math.max(frames[i], frames[i + 1]);
    return { mediaMs, sinceMs: Math.max(shownMs, pausedMs ?? Number.POSITIVE_INFINITY) };
  });
  const identical = new Set(stands.map(({ mediaMs }) => Math.round(mediaMs))).size === 1;
  const samePicture = pictures === undefined ? undefined : new Set(pictures).size === 1;
  const each = stands.map(({ sinceMs }) => sinceMs - pressedMs);
  return {
    ms: identical ? Math.max(...each) : Number.POSITIVE_INFINITY,
    identical,
    ...(samePicture !== undefined && { samePicture, pictures }),
    mediaMs: stands.map(({ mediaMs }) => mediaMs),
    eachMs: each,
  };
}

function inputOf({ member, dispatchedMs, input }, logs) {
  const note = logs[member].notes.find(
    ([at, what]) =>
      what === input && at >= dispatchedMs - 50 && at < dispatchedMs + LONGEST_DISPATCH_MS,
  );
  return note?.[0];
}
