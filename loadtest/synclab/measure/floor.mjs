import { summary } from "./quantiles.mjs";
import { GRID_MS } from "./spread.mjs";
import { placeAt } from "./track.mjs";

/** The same film seen by two loggers, each with its own map of time: what the instrument adds. */
export function apart(one, other, timeline, phase) {
  const found = [];
  for (let ms = phase?.fromMs; ms < phase?.toMs; ms += GRID_MS) {
    const [here, there] = [placeAt(one, ms), placeAt(other, ms)];
    if (timeline.runsAt(ms) && here !== undefined && there !== undefined) {
      found.push(Math.abs(here - there));
    }
  }
  return summary(found);
}
