import type { Estimate } from "./estimator";

/**
 * The offset as it is used: it follows the estimate, but closes small gaps slowly, so that server
 * time as the page sees it never runs backwards and the film is never pushed by a single probe.
 */
export interface Slew {
  readonly estimate: Estimate;
  /** How far the used offset was from the estimate when it was set. */
  readonly gapMs: number;
}

/** Half a millisecond a second: far below what a pulse corrects, far above what clocks drift. */
export const SLEW_PER_MS = 500e-6;
/** From here on a gap is a mistake, not noise, and is closed at once. */
export const STEP_MS = 25;

export function offsetAt(slew: Slew, localMs: number): number {
  const { estimate, gapMs } = slew;
  const elapsed = localMs - estimate.atMs;
  const closed = Math.min(Math.abs(gapMs), SLEW_PER_MS * Math.max(0, elapsed));
  return estimate.offsetMs + estimate.drift.perMs * elapsed + gapMs - Math.sign(gapMs) * closed;
}

export function stepTo(estimate: Estimate): Slew {
  return { estimate, gapMs: 0 };
}

export function slewTo(from: Slew, estimate: Estimate): Slew {
  return isFar(from, estimate) ? stepTo(estimate) : { estimate, gapMs: gap(from, estimate) };
}

/** True when slewing would take the better part of a minute. */
export const isFar = (from: Slew, estimate: Estimate): boolean =>
  Math.abs(gap(from, estimate)) >= STEP_MS;

const gap = (from: Slew, estimate: Estimate): number =>
  offsetAt(from, estimate.atMs) - estimate.offsetMs;
