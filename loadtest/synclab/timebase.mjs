const TRIES = 60;

/**
 * How a page's `performance.now()` and the machine's monotonic clock hang together: what to add to the
 * page's reading. Chromium's ticks are CLOCK_MONOTONIC on Linux. Each try brackets one reading of the
 * ticks between two of the page; since both run on the same oscillator, what all brackets agree on is
 * far tighter than the best of them.
 *
 * The three are asked one after the other: `getMetrics` overtakes what is sent together with it.
 *
 * @param {import("playwright-core").CDPSession} session
 * @returns {Promise<Bounds>}
 * @typedef {{leastMs: number, mostMs: number}} Bounds
 */
export async function mapOf(session) {
  await session.send("Performance.enable");
  const bounds = { leastMs: Number.NEGATIVE_INFINITY, mostMs: Number.POSITIVE_INFINITY };
  for (let i = 0; i < TRIES; i++) {
    const before = await pageNow(session);
    const { metrics } = await session.send("Performance.getMetrics");
    const after = await pageNow(session);
    const ticksMs = metrics.find(({ name }) => name === "Timestamp").value * 1e3;
    bounds.leastMs = Math.max(bounds.leastMs, ticksMs - after);
    bounds.mostMs = Math.min(bounds.mostMs, ticksMs - before);
  }
  await session.send("Performance.disable");
  return bounds;
}

async function pageNow(session) {
  const { result } = await session.send("Runtime.evaluate", { expression: "performance.now()" });
  return result.value;
}
