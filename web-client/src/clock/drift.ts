import { slopeOf } from "./levels";

/** What an exchange proved about the offset at a moment: a bound of it. */
export interface OffsetPoint {
  readonly atMs: number;
  readonly offsetMs: number;
}

export interface Bounds {
  readonly upper: OffsetPoint;
  readonly lower: OffsetPoint;
}

/** How fast the offset changes (ms a ms). */
export interface Drift {
  readonly perMs: number;
  /** How far off that probably is, at most. */
  readonly uncertainty: number;
  /** What the bounds leave possible; never narrower than an oscillator wanders by itself. */
  readonly least: number;
  readonly most: number;
}

/** Oscillators are 5 to 30 ppm apart, a slewing server more; beyond this only proof is believed. */
const LARGEST = 100e-6;
/** No clock that is not being set runs as wrong as this. */
const IMPOSSIBLE = 500e-6;
/** Bounds prove an even drift; a real one changes with the temperature (PHI of RFC 5905). */
const WANDER = 15e-6;
const SMALLEST_UNCERTAINTY = 3e-6;

export function driftOf(bounds: readonly Bounds[]): Drift {
  const proven = possible(bounds);
  const { perMs, deviation } = slopeOf(bounds, LARGEST);
  const likely = Math.min(proven.most, Math.max(proven.least, perMs));
  return {
    perMs: likely,
    uncertainty: Math.min(LARGEST, Math.max(SMALLEST_UNCERTAINTY, 2 * deviation)),
    least: Math.min(proven.least, likely - WANDER),
    most: Math.max(proven.most, likely + WANDER),
  };
}

/** An offset can't rise faster than from an early lower bound to a late upper one. */
function possible(bounds: readonly Bounds[]): Pick<Drift, "least" | "most"> {
  let least = -IMPOSSIBLE;
  let most = IMPOSSIBLE;
  for (const [i, early] of bounds.entries()) {
    for (let j = i + 1; j < bounds.length; j++) {
      const late = bounds[j] as Bounds;
      most = Math.min(most, rise(early.lower, late.upper));
      least = Math.max(least, rise(early.upper, late.lower));
    }
  }
  if (least > most) {
    return { least: -LARGEST, most: LARGEST }; // no even drift fits: one of the clocks was set
  }
  const isBelievable = least <= LARGEST && most >= -LARGEST;
  return isBelievable
    ? { least: Math.max(least, -LARGEST), most: Math.min(most, LARGEST) }
    : { least, most };
}

const rise = (from: OffsetPoint, to: OffsetPoint): number =>
  (to.offsetMs - from.offsetMs) / Math.max(1, to.atMs - from.atMs);
