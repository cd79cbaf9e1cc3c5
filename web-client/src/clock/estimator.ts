import { type Bounds, type Drift, driftOf, type OffsetPoint } from "./drift";
import { type Exchange, isPlausible, lowerBound, roundTrip, upperBound } from "./exchange";

/**
 * What server time minus local time is, from exchanges: one-way minima, each direction for itself.
 *
 * Every exchange proves an upper and a lower bound of the offset, and the best upper one and the
 * best lower one are seldom of the same exchange. Taken apart they pin the offset down two to four
 * times closer than the best round trip does, and the middle of the two comes with an honest bound.
 * Bounds age: the clocks may have drifted since, by what the fit of the drift leaves open.
 */
export interface Estimate {
  readonly atMs: number;
  /** Server time minus local time at `atMs`. */
  readonly offsetMs: number;
  readonly drift: Drift;
  /** The true offset at `atMs` is within this, paths of any asymmetry included. */
  readonly errorMs: number;
  /** False when the bounds contradict each other: no clock that runs evenly was ever in both. */
  readonly isPossible: boolean;
  /** The smallest round trip in the window. */
  readonly rttMs: number;
}

interface Bucket extends Bounds {
  readonly index: number;
  readonly rttMs: number;
}

/** Oldest first. */
export type Samples = readonly Bucket[];

export const noSamples: Samples = [];

export type Offered =
  | { readonly name: "taken"; readonly samples: Samples; readonly estimate: Estimate }
  /** It tells nothing: queued behind a hole in the stream, or nonsense. */
  | { readonly name: "dropped" }
  /** It contradicts what was known: one of the clocks has stepped. All but this one is forgotten. */
  | { readonly name: "stepped"; readonly samples: Samples; readonly estimate: Estimate };

const BUCKET_MS = 15_000;
/** Two minutes of minima; ten minutes of memory for the drift, which changes slowly. */
const WINDOW_BUCKETS = 8;
const DRIFT_BUCKETS = 40;
const SLOW_FACTOR = 2;
const SLOW_MS = 100;
/** Bounds that cross by less are drift we did not expect; by more, a clock that was set. */
const CONTRADICTION_MS = 2;

export function offer(samples: Samples, exchange: Exchange): Offered {
  if (!isPlausible(exchange)) {
    return { name: "dropped" };
  }
  const index = Math.floor(exchange.t4Ms / BUCKET_MS);
  const known = samples.filter((bucket) => index - bucket.index < WINDOW_BUCKETS);
  const fastest = Math.min(...known.map((bucket) => bucket.rttMs));
  if (roundTrip(exchange) > SLOW_FACTOR * fastest + SLOW_MS) {
    return { name: "dropped" };
  }
  const kept = samples.filter((bucket) => index - bucket.index < DRIFT_BUCKETS);
  const drift = driftOf(kept);
  const merged = merge(kept, bucketOf(exchange, index), drift.perMs);
  const estimate = estimateOf(merged, exchange.t4Ms, driftOf(merged));
  if (!estimate.isPossible) {
    const alone = [bucketOf(exchange, index)];
    return { name: "stepped", samples: alone, estimate: estimateOf(alone, exchange.t4Ms, drift) };
  }
  return { name: "taken", samples: merged, estimate };
}

/** How wrong the estimate may be some time later. */
export function errorAt({ errorMs, drift, atMs }: Estimate, localMs: number): number {
  const strayed = Math.max(drift.most - drift.perMs, drift.perMs - drift.least);
  return errorMs + strayed * Math.max(0, localMs - atMs);
}

function bucketOf(exchange: Exchange, index: number): Bucket {
  return {
    index,
    upper: { atMs: exchange.t1Ms, offsetMs: upperBound(exchange) },
    lower: { atMs: exchange.t4Ms, offsetMs: lowerBound(exchange) },
    rttMs: roundTrip(exchange),
  };
}

function merge(samples: Samples, fresh: Bucket, perMs: number): Samples {
  const last = samples.at(-1);
  if (last === undefined || last.index !== fresh.index) {
    return [...samples, fresh];
  }
  const levelled = (p: OffsetPoint) => p.offsetMs - perMs * (p.atMs - last.upper.atMs);
  return [
    ...samples.slice(0, -1),
    {
      index: last.index,
      upper: levelled(fresh.upper) <= levelled(last.upper) ? fresh.upper : last.upper,
      lower: levelled(fresh.lower) >= levelled(last.lower) ? fresh.lower : last.lower,
      rttMs: Math.min(last.rttMs, fresh.rttMs),
    },
  ];
}

function estimateOf(samples: Samples, nowMs: number, drift: Drift): Estimate {
  const recent = samples.slice(-WINDOW_BUCKETS);
  const { perMs, uncertainty, least, most } = drift;
  // The estimate trusts the fit of the drift; the bound trusts only what is proven.
  const likely = interval(recent, nowMs, perMs - uncertainty, perMs + uncertainty);
  const proven = interval(recent, nowMs, least, most);
  const offsetMs = (likely.upper + likely.lower) / 2;
  return {
    atMs: nowMs,
    offsetMs,
    drift,
    errorMs: Math.max(proven.upper - offsetMs, offsetMs - proven.lower),
    isPossible: proven.upper - proven.lower >= -CONTRADICTION_MS,
    rttMs: Math.min(...recent.map((bucket) => bucket.rttMs)),
  };
}

/** Where the offset can be now, when it has risen by no less and no more than so much a millisecond. */
function interval(bounds: readonly Bounds[], nowMs: number, least: number, most: number) {
  return {
    upper: Math.min(...bounds.map(({ upper }) => upper.offsetMs + (nowMs - upper.atMs) * most)),
    lower: Math.max(...bounds.map(({ lower }) => lower.offsetMs + (nowMs - lower.atMs) * least)),
  };
}
