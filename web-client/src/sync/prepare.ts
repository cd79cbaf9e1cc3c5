import type { LoadedFilm } from "../player/port";
import { AHEAD_MARGIN_MS, LEAST_AHEAD_MS, MOST_AHEAD_MS, TRY_LONGER } from "./bands";
import { type Line, lineAt } from "./line";
import type { Observed } from "./observed";
import type { Action } from "./plan";

type Latencies = Pick<Observed, "seekLatencyMs" | "startLatencyMs">;

/** A millisecond is nobody's frame; equal numbers come back from the player a little changed. */
const SAME_PLACE_MS = 1;

/** How far ahead a place must be for the film to be ready there before the room comes by. */
export function aheadMs({ seekLatencyMs, startLatencyMs }: Latencies, tries: number): number {
  const needed = (seekLatencyMs + startLatencyMs + AHEAD_MARGIN_MS) * TRY_LONGER ** tries;
  return Math.min(MOST_AHEAD_MS, Math.max(LEAST_AHEAD_MS, needed));
}

/** True unless the film stands there, by a seek of ours, or is on its way. */
export const needsSeek = (film: LoadedFilm, positionMs: number): boolean =>
  !film.paused ||
  film.soughtMs === undefined ||
  Math.abs(film.soughtMs - positionMs) > SAME_PLACE_MS;

/** Goes to where the room will be and waits for it there: no chase, and the first frame is in step. */
export function prepareAhead(
  seen: Latencies,
  film: LoadedFilm,
  line: Line,
  nowMs: number,
  tries: number,
  isJump: boolean,
): Action {
  const startMs = nowMs + aheadMs(seen, tries);
  const endMs = film.durationMs ?? Number.POSITIVE_INFINITY;
  const positionMs = lineAt(line, startMs);
  return positionMs >= endMs
    ? { name: "hold", positionMs: endMs, seek: needsSeek(film, endMs) }
    : { name: "prepare", positionMs, seek: true, startMs, tries, isJump };
}
