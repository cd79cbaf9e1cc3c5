import type { Limits } from "../player/port";
import { SERVICE_PART, STEADY_ERROR_MS } from "./bands";

/** One planned change of rate: so much for so long removes the error, and then nothing more is done. */
export interface Pulse {
  readonly rate: number;
  readonly durationMs: number;
}

/** In the first seconds after a start, a jump or a stall. */
const LEAST_PART = 0.02;
const MOST_PART = 0.06;
/** Five cents: nobody hears it. */
const STEADY_PART = 0.003;
/** About how long a pulse should take. */
const AIM_MS = 1_000;
/** Then measure again, whatever is left. */
const LONGEST_MS = 6_000;

/**
 * @param errorMs how far ahead the film is
 * @param rate the room's
 */
export function pulseFor(errorMs: number, rate: number, steady: boolean): Pulse {
  const size = Math.abs(errorMs);
  const part =
    steady && size < STEADY_ERROR_MS
      ? STEADY_PART
      : Math.min(MOST_PART, Math.max(LEAST_PART, size / (rate * AIM_MS)));
  return {
    rate: rate * (1 - Math.sign(errorMs) * part),
    durationMs: Math.min(LONGEST_MS, size / (rate * part)),
  };
}

/** One at the nearest step that helps, or at any rate where the player takes all; undefined where none helps. */
export function burstFor(errorMs: number, rate: number, rates: Limits["rates"]): Pulse | undefined {
  const helping =
    rates === "any"
      ? [rate * (1 - Math.sign(errorMs) * SERVICE_PART)]
      : rates.filter((one) => (errorMs > 0 ? one < rate : one > rate));
  const [nearest] = helping.toSorted((a, b) => Math.abs(a - rate) - Math.abs(b - rate));
  return nearest === undefined
    ? undefined
    : { rate: nearest, durationMs: Math.abs(errorMs) / Math.abs(nearest - rate) };
}
