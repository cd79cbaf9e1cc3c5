const TRIES = 50;

/**
 * How a page's `performance.now()` and the machine's monotonic clock hang together: what to add to the
 * page's reading. Chromium's ticks are CLOCK_MONOTONIC on Linux; the tightest of many brackets counts.
 *
 * @param {import("playwright-core").CDPSession} session
 * @returns {Promise<{addMs: number, bracketMs: number}>}
 */
export async function mapOf(session) {
  await session.send("Performance.enable");
  let best = { addMs: Number.NaN, bracketMs: Number.POSITIVE_INFINITY };
  for (let i = 0; i < TRIES; i++) {
    // Sent together, so that the page carries them out in one go.
    const [before, { metrics }, after] = await Promise.all([
      pageNow(session),
      session.send("Performance.getMetrics"),
      pageNow(session),
    ]);
    const ticksMs = metrics.find(({ name }) => name === "Timestamp").value * 1e3;
    const bracketMs = after - before;
    if (bracketMs < best.bracketMs) best = { addMs: ticksMs - (before + after) / 2, bracketMs };
  }
  await session.send("Performance.disable");
  return best;
}

async function pageNow(session) {
  const { result } = await session.send("Runtime.evaluate", { expression: "performance.now()" });
  return result.value;
}
