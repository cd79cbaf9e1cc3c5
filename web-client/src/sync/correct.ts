import type { Limits, LoadedFilm } from "../player/port";
import {
  BETWEEN_JUMPS_MS,
  DEAD_BAND_MS,
  FUTILE_PULSES,
  JUMP_MS,
  JUMP_WITHOUT_RATES_MS,
  LARGE_MS,
  LARGE_SAMPLES,
  LARGE_SPAN_MS,
  LEAST_BUFFER_MS,
  LEAST_SAMPLES,
  MANY_JUMPS,
  MANY_JUMPS_MS,
  PITCHED_DEAD_BAND_MS,
  SERVICE_FINE,
  SERVICE_PLAIN,
  SERVICE_SETTLES_MS,
  SERVICE_STEPS,
  SPAN_MS,
  STEADY_AFTER_MS,
  WAIT_AHEAD_MS,
  WIDEST_DEAD_BAND_MS,
} from "./bands";
import { type Line, playRateAt, whenAt } from "./line";
import type { Skew } from "./measure";
import type { Observed } from "./observed";
import { type Action, nothing } from "./plan";
import { prepareAhead } from "./prepare";
import { burstFor, pulseFor } from "./pulse";

/** The film runs at the room's rate: is it where it should be, and if not, what helps? */
export function correct(seen: Observed, film: LoadedFilm, line: Line, nowMs: number): Action {
  const { skew } = seen;
  if (skew === undefined || !film.moving || !seen.mayCorrect) {
    return nothing;
  }
  if (film.limits !== undefined) {
    return correctService(seen, film, film.limits, line, skew, nowMs);
  }
  const size = Math.abs(skew.errorMs);
  if (size > jumpBandMs(seen, nowMs)) {
    const jumps = isFar(skew) && mayJump(seen, nowMs);
    return jumps ? jump(seen, film, line, skew, nowMs) : nothing;
  }
  const rate = playRateAt(line, nowMs);
  const isNoise = size <= deadBandMs(seen, rate) + uncertaintyMs(skew);
  if (!isSure(skew) || isNoise || ignoresRates(seen)) {
    return nothing;
  }
  const speedsUp = skew.errorMs < 0;
  if (speedsUp && film.bufferedMs < LEAST_BUFFER_MS) {
    return nothing;
  }
  // Some players take no notice of a rate so near the plain one: then rather one that is noticed.
  const steady = nowMs - seen.undisturbedSinceMs >= STEADY_AFTER_MS && seen.futilePulses === 0;
  return { name: "pulse", ...pulseFor(skew.errorMs, rate, steady) };
}

/** The same with what a service's player can do. */
function correctService(
  seen: Observed,
  film: LoadedFilm,
  { rates }: Limits,
  line: Line,
  skew: Skew,
  nowMs: number,
): Action {
  const band = bandOf(rates);
  const size = Math.abs(skew.errorMs);
  const burst = burstFor(skew.errorMs, playRateAt(line, nowMs), rates);
  if (
    size > widened(band.jump, seen, nowMs) ||
    (burst === undefined && size > widened(band.act, seen, nowMs))
  ) {
    const jumps = isFar(skew) && mayJump(seen, nowMs);
    return jumps ? jump(seen, film, line, skew, nowMs) : nothing;
  }
  const isSettling = nowMs - seen.actedMs < SERVICE_SETTLES_MS;
  const isFine = size <= (isSettling ? band.settle : band.act);
  const isShort = skew.errorMs < 0 && film.bufferedMs < LEAST_BUFFER_MS;
  return isFine || isShort || burst === undefined || !isSure(skew)
    ? nothing
    : { name: "pulse", ...burst };
}

/** How far the median of such samples may be from the truth: three of its standard errors or more. */
const uncertaintyMs = ({ spreadMs, count }: Skew): number => (5 * spreadMs) / Math.sqrt(count);

export function deadBandMs({ futilePulses }: Pick<Observed, "futilePulses">, rate: number): number {
  const finest = rate === 1 ? DEAD_BAND_MS : PITCHED_DEAD_BAND_MS;
  return Math.min(WIDEST_DEAD_BAND_MS, finest * 2 ** futilePulses);
}

/** Enough samples for what is asked of them; a plain error needs fewer. */
export function isSure({ errorMs, spreadMs, count, spanMs }: Skew): boolean {
  const size = Math.abs(errorMs);
  const isPlain = size > LARGE_MS && spreadMs < size / 4;
  return isPlain
    ? count >= LARGE_SAMPLES && spanMs >= LARGE_SPAN_MS
    : count >= LEAST_SAMPLES && spanMs >= SPAN_MS;
}

/** Confirmed: samples that agree far better than they are off. */
const isFar = (skew: Skew): boolean => isSure(skew) && skew.spreadMs < Math.abs(skew.errorMs) / 4;

function jumpBandMs(seen: Observed, nowMs: number): number {
  return widened(ignoresRates(seen) ? JUMP_WITHOUT_RATES_MS : JUMP_MS, seen, nowMs);
}

/** Where jumping has not helped, it is done less. */
function widened(bandMs: number, { jumpsMs }: Observed, nowMs: number): number {
  const recent = jumpsMs.filter((at) => nowMs - at < MANY_JUMPS_MS);
  return recent.length >= MANY_JUMPS ? bandMs * 2 : bandMs;
}

/** A player that takes a rate and runs on as before is not asked again. */
const ignoresRates = ({ futilePulses }: Observed): boolean => futilePulses >= FUTILE_PULSES;

/** As near as such a player is kept, and as is called in step. */
export const keptWithinMs = (limits: Limits | undefined, finestMs: number): number =>
  limits === undefined ? finestMs : Math.max(finestMs, bandOf(limits.rates).act);

function bandOf(rates: Limits["rates"]): typeof SERVICE_FINE {
  if (rates === "any") {
    return SERVICE_FINE;
  }
  return rates.length > 1 ? SERVICE_STEPS : SERVICE_PLAIN;
}

const mayJump = ({ jumpsMs }: Observed, nowMs: number): boolean =>
  nowMs - (jumpsMs.at(-1) ?? Number.NEGATIVE_INFINITY) >= BETWEEN_JUMPS_MS;

function jump(
  seen: Observed,
  film: LoadedFilm,
  line: Line,
  { errorMs }: Skew,
  nowMs: number,
): Action {
  const { positionMs } = film;
  if (errorMs > 0 && errorMs <= WAIT_AHEAD_MS) {
    const startMs = whenAt(line, positionMs);
    return { name: "prepare", positionMs, seek: false, startMs, tries: 0, isJump: true };
  }
  return prepareAhead(seen, film, line, nowMs, 0, true);
}
