/** Where a line that is being moved stands, and how far the others make way: pure arithmetic. */

/**
 * How far each line is shown from where it is, in pixels, while the one at `from` is to stand at `to`.
 *
 * @param heights of all lines, in order
 */
export function shifts(heights: readonly number[], from: number, to: number): number[] {
  const own = heights[from] ?? 0;
  const passed = heights.filter((_, at) =>
    to > from ? at > from && at <= to : at >= to && at < from,
  );
  const way = passed.reduce((sum, height) => sum + height, 0);
  return heights.map((_, at) => {
    if (at === from) {
      return to > from ? way : -way;
    }
    if (to > from && at > from && at <= to) {
      return -own;
    }
    return to < from && at >= to && at < from ? own : 0;
  });
}

/** Where a line that was dragged so far would stand: past every line whose middle it has passed. */
export function placeOf(heights: readonly number[], from: number, draggedBy: number): number {
  const tops = heights.map((_, at) =>
    heights.slice(0, at).reduce((sum, height) => sum + height, 0),
  );
  const middle = (at: number) => (tops[at] ?? 0) + (heights[at] ?? 0) / 2;
  const now = middle(from) + draggedBy;
  const above = heights.filter((_, at) => at !== from && middle(at) < now).length;
  return Math.min(above, heights.length - 1);
}

/** The item that one comes after when it stands at that place; none at the front. */
export function afterWhich<T>(order: readonly T[], item: T, place: number): T | undefined {
  return order.filter((other) => other !== item)[place - 1];
}
