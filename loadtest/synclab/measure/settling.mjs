import { predictedBiasMs } from "../profiles.mjs";
import { GRID_MS, spreadAt } from "./spread.mjs";
import { placeAt } from "./track.mjs";

export const WITHIN_MS = 40;
/** Together for a moment is not together. */
const HOLD_MS = 1_000;
/** Before the film has gone where it is to go, all may be together at the wrong place. */
const NEAR_MS = 1_000;

/** As if the paths were even: each film moved back by what its path predicts. */
export const withoutPaths = (logs) =>
  logs.map(({ clockTrack, path }) => shifted(clockTrack, -predictedBiasMs(path)));

const shifted = ({ pieces }, byMs) => ({
  pieces: pieces.map((piece) => ({ ...piece, atMs: piece.atMs + byMs })),
});

/**
 * When all of these were within 40 ms of each other, near the room's line, and stayed so for a second.
 *
 * @returns {number} Infinity when they never were before `untilMs`
 */
export function settledAt(tracks, timeline, fromMs, untilMs, withinMs = WITHIN_MS) {
  let sinceMs;
  for (let ms = fromMs; ms < untilMs; ms += GRID_MS) {
    const isTogether =
      timeline.runsAt(ms) &&
      spreadAt(tracks, ms) <= withinMs &&
      Math.abs(placeAt(tracks[0], ms) - timeline.placeAt(ms)) <= NEAR_MS;
    if (!isTogether) sinceMs = undefined;
    else if (sinceMs === undefined) sinceMs = ms;
    if (sinceMs !== undefined && ms - sinceMs >= HOLD_MS) return sinceMs;
  }
  return Number.POSITIVE_INFINITY;
}
