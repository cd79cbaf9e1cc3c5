/** When to ask the time: a burst for a good answer soon, then ever less. */
const BURST = 8;
const BURST_GAP_MS = 60;
const EARLY_GAP_MS = 1_000;
const EARLY_MS = 30_000;
/** As many as a pair in five seconds, which does no better (`npm run clock-sim`). */
const STEADY_GAP_MS = 2_500;

/** The pause before the next probe, `sent` probes and `elapsedMs` after the burst began. */
export function nextProbeInMs(sent: number, elapsedMs: number): number {
  if (sent < BURST) {
    return BURST_GAP_MS;
  }
  return elapsedMs < EARLY_MS ? EARLY_GAP_MS : STEADY_GAP_MS;
}
