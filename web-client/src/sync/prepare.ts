import type { LoadedFilm } from "../player/port";
import {
  AHEAD_MARGIN_MS,
  LEAST_AHEAD_MS,
  MOST_AHEAD_MS,
  READY_BEYOND_MS,
  TRY_LONGER,
} from "./bands";
import { isContinuous, type Line, lineAt } from "./line";
import type { Observed } from "./observed";
import type { Action } from "./plan";

type Latencies = Pick<Observed, "seekLatencyMs" | "startLatencyMs">;

/** A millisecond is nobody's frame; equal numbers come back from the player a little changed. */
const SAME_PLACE_MS = 1;

/** How long it usually takes from here to a picture that moves somewhere else. */
const neededMs = ({ seekLatencyMs, startLatencyMs }: Latencies): number =>
  seekLatencyMs + startLatencyMs + AHEAD_MARGIN_MS;

/** How far ahead a place must be for the film to be ready there before the room comes by. */
export function aheadMs(seen: Latencies, tries: number): number {
  const needed = neededMs(seen) * TRY_LONGER ** tries;
  return Math.min(MOST_AHEAD_MS, Math.max(LEAST_AHEAD_MS, needed));
}

/**
 * Goes to where the line begins and waits for it there. When the lead is too short for the seek, as
 * it is on slow devices, straight to where the line will be by then: one seek instead of two.
 */
export function prepareBeginning(
  seen: Latencies,
  film: LoadedFilm,
  line: Line,
  nowMs: number,
): Action {
  const { positionMs, sinceMs: startMs } = line;
  const seek = needsSeek(film, positionMs);
  return seek && nowMs + neededMs(seen) > startMs
    ? prepareAhead(seen, film, line, nowMs, 0, false)
    : { name: "prepare", positionMs, seek, startMs, tries: 0, isJump: false };
}

/** True unless the film stands there, by a seek of ours, or is on its way. */
export const needsSeek = (film: LoadedFilm, positionMs: number): boolean =>
  !film.paused ||
  film.soughtMs === undefined ||
  Math.abs(film.soughtMs - positionMs) > SAME_PLACE_MS;

/** A place that lies ready needs no fetching, whatever seeks have taken that did. */
function leadMs(
  seen: Latencies,
  film: LoadedFilm,
  line: Line,
  nowMs: number,
  tries: number,
): number {
  const usualMs = aheadMs(seen, tries);
  const quickMs = (LEAST_AHEAD_MS + seen.startLatencyMs) * TRY_LONGER ** tries;
  return liesReady(film, lineAt(line, nowMs + quickMs)) ? Math.min(quickMs, usualMs) : usualMs;
}

const liesReady = (film: LoadedFilm, positionMs: number): boolean =>
  film.limits === undefined &&
  film.bufferedFromMs !== undefined &&
  positionMs >= film.bufferedFromMs &&
  positionMs + READY_BEYOND_MS <= film.positionMs + film.bufferedMs;

/** Goes to where the room will be and waits for it there: no chase, and the first frame is in step. */
export function prepareAhead(
  seen: Latencies,
  film: LoadedFilm,
  line: Line,
  nowMs: number,
  tries: number,
  isJump: boolean,
): Action {
  const soonest = nowMs + leadMs(seen, film, line, nowMs, tries);
  const startMs = isContinuous(line) ? soonest : Math.max(soonest, line.sinceMs);
  const endMs = film.durationMs ?? Number.POSITIVE_INFINITY;
  const positionMs = lineAt(line, startMs);
  return positionMs >= endMs
    ? { name: "hold", positionMs: endMs, seek: needsSeek(film, endMs) }
    : { name: "prepare", positionMs, seek: true, startMs, tries, isJump };
}
