import type { Bounds, OffsetPoint } from "./drift";

/** Fewer buckets than this say more about the network than about the clocks. */
const ENOUGH_POINTS = 4;
/** Minima further apart than this are of two routes, or of a route and a full queue. */
const SAME_LEVEL_MS = 5;
/** A route that was left longer ago than this may come back as another one. */
const LEVEL_LASTS_MS = 60_000;
const LEAST_NOISE_MS = 0.05;

/**
 * The slope that the minima of both directions have in common, and its standard deviation.
 *
 * A change of route lifts or lowers the minima of one direction at once; a line through all of them
 * would take that for drift, and did so by milliseconds a minute. So each direction is cut into
 * levels, and only what happens within a level counts. Directions count by how quiet they are, and
 * the whole is drawn towards zero as far as its scatter deserves (ridge regression).
 */
export function slopeOf(bounds: readonly Bounds[], usual: number) {
  if (bounds.length < ENOUGH_POINTS) {
    return { perMs: 0, deviation: usual };
  }
  const up = withinLevels(bounds.map(({ upper }) => upper));
  const down = withinLevels(bounds.map(({ lower }) => lower));
  const weight = up.weight + down.weight + usual ** -2;
  return { perMs: (up.product + down.product) / weight, deviation: weight ** -0.5 };
}

function withinLevels(points: readonly OffsetPoint[]) {
  let [spread, product, squares, free] = [0, 0, 0, -1];
  for (const level of levelsOf(points)) {
    const meanAt = mean(level.map(({ atMs }) => atMs));
    const meanOffset = mean(level.map(({ offsetMs }) => offsetMs));
    for (const { atMs, offsetMs } of level) {
      spread += (atMs - meanAt) ** 2;
      product += (atMs - meanAt) * (offsetMs - meanOffset);
      squares += (offsetMs - meanOffset) ** 2;
    }
    free += level.length - 1;
  }
  if (free < 1 || spread === 0) {
    return { weight: 0, product: 0 };
  }
  const residual = Math.max(0, squares - product ** 2 / spread) / free;
  const noise = Math.max(LEAST_NOISE_MS ** 2, residual);
  return { weight: spread / noise, product: product / noise };
}

/** A full queue comes and goes, and the level under it is found again. */
function levelsOf(points: readonly OffsetPoint[]): OffsetPoint[][] {
  const levels: OffsetPoint[][] = [];
  for (const point of points) {
    let nearest: OffsetPoint[] | undefined;
    let nearestMs = SAME_LEVEL_MS;
    for (const level of levels) {
      const last = level.at(-1) as OffsetPoint;
      const apartMs = Math.abs(point.offsetMs - last.offsetMs);
      if (apartMs <= nearestMs && point.atMs - last.atMs <= LEVEL_LASTS_MS) {
        nearest = level;
        nearestMs = apartMs;
      }
    }
    if (nearest === undefined) {
      levels.push([point]);
    } else {
      nearest.push(point);
    }
  }
  return levels;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
