import { summary } from "./quantiles.mjs";
import { GRID_MS } from "./spread.mjs";
import { placeAt } from "./track.mjs";

/** The same film seen by two loggers, each with its own map of time: what the instrument adds. */
export function floorOf(one, other, timeline, fromMs, toMs) {
  const apart = (a, b) => {
    const found = [];
    for (let ms = fromMs; ms < toMs; ms += GRID_MS) {
      const [here, there] = [placeAt(a, ms), placeAt(b, ms)];
      if (timeline.runsAt(ms) && here !== undefined && there !== undefined) {
        found.push(Math.abs(here - there));
      }
    }
    return summary(found);
  };
  return {
    clock: apart(one.clockTrack, other.clockTrack),
    frames: apart(one.frameTrack, other.frameTrack),
  };
}
