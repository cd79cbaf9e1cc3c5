/** What an exchange proved about the offset at a moment: a bound of it, or the middle of two. */
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
  /** What the bounds leave possible, for an offset that drifts evenly. */
  readonly least: number;
  readonly most: number;
}

/** Oscillators are 5 to 30 ppm apart, a slewing server more; beyond this only proof is believed. */
const LARGEST = 100e-6;
/** No clock that is not being set runs as wrong as this. */
const IMPOSSIBLE = 500e-6;
const SMALLEST_UNCERTAINTY = 3e-6;
/** Fewer points than this say more about the network than about the clocks. */
const ENOUGH_POINTS = 4;
const LEAST_NOISE_MS = 0.05;

export function driftOf(bounds: readonly Bounds[]): Drift {
  const { least, most } = possible(bounds);
  const { perMs, uncertainty } = lineThrough(bounds.map(middle));
  return { perMs: Math.min(most, Math.max(least, perMs)), uncertainty, least, most };
}

/** An offset can't rise faster than from an early lower bound to a late upper one. */
function possible(bounds: readonly Bounds[]): Pick<Drift, "least" | "most"> {
  let least = -IMPOSSIBLE;
  let most = IMPOSSIBLE;
  for (const [i, early] of bounds.entries()) {
    for (const late of bounds.slice(i + 1)) {
      const rise = (from: OffsetPoint, to: OffsetPoint) =>
        (to.offsetMs - from.offsetMs) / Math.max(1, to.atMs - from.atMs);
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

/**
 * The slope of a line through the middles, drawn towards zero as far as their scatter deserves
 * (ridge regression): on a jittery network a plain fit would see drift that is not there.
 */
function lineThrough(points: readonly OffsetPoint[]): Pick<Drift, "perMs" | "uncertainty"> {
  if (points.length < ENOUGH_POINTS) {
    return { perMs: 0, uncertainty: LARGEST };
  }
  const n = points.length;
  const meanAt = points.reduce((sum, p) => sum + p.atMs, 0) / n;
  const meanOffset = points.reduce((sum, p) => sum + p.offsetMs, 0) / n;
  let spread = 0;
  let product = 0;
  for (const p of points) {
    spread += (p.atMs - meanAt) ** 2;
    product += (p.atMs - meanAt) * (p.offsetMs - meanOffset);
  }
  const plain = spread > 0 ? product / spread : 0;
  let residual = 0;
  for (const p of points) {
    residual += (p.offsetMs - meanOffset - plain * (p.atMs - meanAt)) ** 2;
  }
  const noise = Math.max(LEAST_NOISE_MS, Math.sqrt(residual / (n - 2)));
  const weight = spread + (noise / LARGEST) ** 2;
  const uncertainty = (2 * noise) / Math.sqrt(weight);
  return {
    perMs: product / weight,
    uncertainty: Math.min(LARGEST, Math.max(SMALLEST_UNCERTAINTY, uncertainty)),
  };
}

const middle = ({ upper, lower }: Bounds): OffsetPoint => ({
  atMs: (upper.atMs + lower.atMs) / 2,
  offsetMs: (upper.offsetMs + lower.offsetMs) / 2,
});
