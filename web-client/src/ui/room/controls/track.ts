import type { Count, ReactionBucket } from "../../../protocol/generated";

/** The grid on which the silhouette is drawn, whatever the width of the bar. */
export const TRACK_WIDTH = 1_000;
export const TRACK_HEIGHT = 100;

const BUCKET_MS = 5_000;
const COLUMNS = 200;
const COLUMN_WIDTH = TRACK_WIDTH / COLUMNS;
/** A hump is at least this wide, in columns: five seconds of a long film are less than a pixel. */
const LEAST_SPREAD = 1.2;
const MOST_SHOWN = 5;

/** Where the room laughed and gasped, as the outline of a soft hill country; empty where nobody did. */
export function trackPath(
  track: readonly ReactionBucket[],
  durationMs: number | undefined,
): string {
  if (durationMs === undefined || !(durationMs > 0) || track.length === 0) {
    return "";
  }
  const heights = heightsOf(track, durationMs);
  const highest = Math.max(...heights);
  if (highest === 0) {
    return "";
  }
  // By the root, so that a single laugh is seen beside the great ones.
  const points = heights.map((height, column) => {
    const up = Math.sqrt(height / highest);
    return [(column + 0.5) * COLUMN_WIDTH, TRACK_HEIGHT * (1 - (up < 0.02 ? 0 : up))] as const;
  });
  return outlineOf(points);
}

/** What was thrown at a place and close around it, most first: as far as a pointer can tell apart. */
export function reactionsNear(
  track: readonly ReactionBucket[],
  atMs: number,
  durationMs: number,
): readonly Count[] {
  const reachMs = BUCKET_MS / 2 + durationMs / COLUMNS;
  const sums = new Map<string, number>();
  for (const { fromMs, counts } of track) {
    if (Math.abs(fromMs + BUCKET_MS / 2 - atMs) <= reachMs) {
      for (const { emoji, count } of counts) {
        sums.set(emoji, (sums.get(emoji) ?? 0) + count);
      }
    }
  }
  return [...sums]
    .map(([emoji, count]) => ({ emoji, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_SHOWN);
}

function heightsOf(track: readonly ReactionBucket[], durationMs: number): number[] {
  const heights = new Array<number>(COLUMNS).fill(0);
  const spread = Math.max(LEAST_SPREAD, ((BUCKET_MS / durationMs) * COLUMNS) / 2);
  for (const { fromMs, counts } of track) {
    const many = counts.reduce((sum, { count }) => sum + count, 0);
    const middle = ((fromMs + BUCKET_MS / 2) / durationMs) * COLUMNS - 0.5;
    const first = Math.max(0, Math.ceil(middle - 3 * spread));
    const last = Math.min(COLUMNS - 1, Math.floor(middle + 3 * spread));
    for (let column = first; column <= last; column++) {
      const away = (column - middle) / spread;
      heights[column] = (heights[column] ?? 0) + many * Math.exp(-away * away);
    }
  }
  return heights;
}

/** A curve through the middles between the points, closed along the ground. */
function outlineOf(points: readonly (readonly [number, number])[]): string {
  let path = `M0 ${TRACK_HEIGHT}`;
  for (const [at, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[at + 1] ?? [TRACK_WIDTH, y];
    path += `Q${short(x)} ${short(y)} ${short((x + nextX) / 2)} ${short((y + nextY) / 2)}`;
  }
  return `${path}L${TRACK_WIDTH} ${TRACK_HEIGHT}Z`;
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
