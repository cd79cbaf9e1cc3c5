// The lab's referee and its measure, for pages that somebody else has opened (web-client/e2e/spreads.spec.ts).
import { inMachineTime } from "./measure/logs.mjs";
import { spreadOver } from "./measure/spread.mjs";

export { median } from "./measure/quantiles.mjs";
export { PLACES } from "./places.mjs";
export { mapOf } from "./timebase.mjs";

/** A room whose film runs all the time that is looked at. */
const RUNS = { runsAt: () => true, placeAt: () => 0 };

/**
 * How far apart all pairs and the two furthest apart were, while they were watched.
 *
 * @param logs what each referee wrote down, with two maps to the machine's time
 * @param aheadMs what to add to each page's places, where pages count from places of their own
 */
export function apart(logs, aheadMs) {
  const tracks = logs.map((log, i) => {
    const { pieces } = inMachineTime(log).clockTrack;
    return { pieces: pieces.map((piece) => ({ ...piece, atMs: piece.atMs + aheadMs[i] })) };
  });
  const fromMs = Math.max(...tracks.map(({ pieces }) => pieces[0]?.fromMs ?? Number.NaN));
  const toMs = Math.min(...tracks.map(({ pieces }) => pieces.at(-1)?.toMs ?? Number.NaN));
  const { pairs, worst, outside } = spreadOver(tracks, RUNS, fromMs, toMs);
  return { pairs, worst, outside, seconds: (toMs - fromMs) / 1e3 };
}
