import { type Bounds, type Drift, driftOf, type OffsetPoint } from "./drift";
import { type Exchange, isPlausible, lowerBound, roundTrip, upperBound } from "./exchange";

/**
 * What server time minus local time is, from exchanges: one-way minima, each direction for itself.
 *
 * Every exchange proves an upper and a lower bound of the offset, and the best upper one and the
 * best lower one are seldom of the same exchange. Taken apart they pin the offset down two to four
 * times closer than the best round trip does, and the middle of the two comes with an honest bound.
 * Bounds age: the clocks may have drifted since, by what the fit of the drift leaves open. So an
 * old bound goes by itself, and not because the route has changed: it is as true as it was.
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
  /** The smallest round trip of the last two minutes. */
  readonly rttMs: number;
}

interface Bucket extends Bounds {
  readonly index: number;
  readonly rttMs: number;
}

export interface Samples {
  /** Oldest first. */
  readonly buckets: readonly Bucket[];
  /** The drift as it was last fitted. */
  readonly perMs: number;
}

export const noSamples: Samples = { buckets: [], perMs: 0 };

export type Offered =
  | { readonly name: "taken"; readonly samples: Samples; readonly estimate: Estimate }
  /** Nonsense. What was merely late says little, but nothing wrong. */
  | { readonly name: "dropped" }
  /** It contradicts what was known: one of the clocks has stepped. All but this one is forgotten. */
  | { readonly name: "stepped"; readonly samples: Samples; readonly estimate: Estimate };

const BUCKET_MS = 15_000;
/** Ten minutes. */
const WINDOW_BUCKETS = 40;
const RTT_BUCKETS = 8;
/** Bounds that cross by less are drift we did not expect; by more, a clock that was set. */
const CONTRADICTION_MS = 2;

export function offer(samples: Samples, exchange: Exchange): Offered {
  if (!isPlausible(exchange)) {
    return { name: "dropped" };
  }
  const fresh = bucketOf(exchange);
  const kept = samples.buckets.filter(({ index }) => fresh.index - index < WINDOW_BUCKETS);
  const taken = weighed(merge(kept, fresh, samples.perMs), exchange.t4Ms);
  return taken.estimate.isPossible
    ? { name: "taken", ...taken }
    : { name: "stepped", ...weighed([fresh], exchange.t4Ms) };
}

/** How wrong the estimate may be some time later. */
export function errorAt({ errorMs, drift, atMs }: Estimate, localMs: number): number {
  const strayed = Math.max(drift.most - drift.perMs, drift.perMs - drift.least);
  return errorMs + strayed * Math.max(0, localMs - atMs);
}

function bucketOf(exchange: Exchange): Bucket {
  return {
    index: Math.floor(exchange.t4Ms / BUCKET_MS),
    upper: { atMs: exchange.t1Ms, offsetMs: upperBound(exchange) },
    lower: { atMs: exchange.t4Ms, offsetMs: lowerBound(exchange) },
    rttMs: roundTrip(exchange),
  };
}

function merge(buckets: readonly Bucket[], fresh: Bucket, perMs: number): readonly Bucket[] {
  const last = buckets.at(-1);
  if (last === undefined || last.index !== fresh.index) {
    return [...buckets, fresh];
  }
  const levelled = (p: OffsetPoint) => p.offsetMs - perMs * (p.atMs - last.upper.atMs);
  return [
    ...buckets.slice(0, -1),
    {
      index: last.index,
      upper: levelled(fresh.upper) <= levelled(last.upper) ? fresh.upper : last.upper,
      lower: levelled(fresh.lower) >= levelled(last.lower) ? fresh.lower : last.lower,
      rttMs: Math.min(last.rttMs, fresh.rttMs),
    },
  ];
}

function weighed(buckets: readonly Bucket[], nowMs: number) {
  const drift = driftOf(buckets);
  const { perMs, uncertainty, least, most } = drift;
  // The estimate trusts the fit of the drift; the bound trusts only what is proven.
  const likely = interval(buckets, nowMs, perMs - uncertainty, perMs + uncertainty);
  const proven = interval(buckets, nowMs, least, most);
  const offsetMs = (likely.upper + likely.lower) / 2;
  const estimate: Estimate = {
    atMs: nowMs,
    offsetMs,
    drift,
    errorMs: Math.max(proven.upper - offsetMs, offsetMs - proven.lower),
    isPossible: proven.upper - proven.lower >= -CONTRADICTION_MS,
    rttMs: Math.min(...buckets.slice(-RTT_BUCKETS).map((bucket) => bucket.rttMs)),
  };
  return { samples: { buckets, perMs }, estimate };
}

/** Where the offset can be now, when it has risen by no less and no more than so much a millisecond. */
function interval(bounds: readonly Bounds[], nowMs: number, least: number, most: number) {
  return {
    upper: Math.min(...bounds.map(({ upper }) => upper.offsetMs + (nowMs - upper.atMs) * most)),
    lower: Math.max(...bounds.map(({ lower }) => lower.offsetMs + (nowMs - lower.atMs) * least)),
  };
}
