import { median, summary } from "./quantiles.mjs";
import { placeAt } from "./track.mjs";

export const GRID_MS = 10;

/** Greatest minus least of all; Infinity when one of them does not run although the room does. */
export function spreadAt(tracks, ms) {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const track of tracks) {
    const place = placeAt(track, ms);
    if (place === undefined) return Number.POSITIVE_INFINITY;
    if (place < least) least = place;
    if (place > greatest) greatest = place;
  }
  return greatest - least;
}

/**
 * How far apart all were, over a stretch of time in which the room's film runs.
 *
 * @returns worst: of the two furthest apart at each moment; pairs: of every two; biasMs: each member's
 *   median distance from the mean of all; lineMs: from the server's timeline; outside: the share of time in which somebody did not run
 */
export function spreadOver(tracks, timeline, fromMs, toMs) {
  const worst = [];
  const pairs = [];
  const fromMean = tracks.map(() => []);
  const fromLine = tracks.map(() => []);
  let outside = 0;
  for (let ms = fromMs; ms < toMs; ms += GRID_MS) {
    if (!timeline.runsAt(ms)) continue;
    const places = tracks.map((track) => placeAt(track, ms));
    const running = places.filter((place) => place !== undefined);
    if (running.length < places.length) {
      outside++;
      worst.push(Number.POSITIVE_INFINITY);
    } else {
      worst.push(Math.max(...running) - Math.min(...running));
    }
    const mean = running.reduce((sum, place) => sum + place, 0) / running.length;
    const line = timeline.placeAt(ms);
    for (let i = 0; i < places.length; i++) {
      for (let j = i + 1; j < places.length; j++) {
        const isOut = places[i] === undefined || places[j] === undefined;
        pairs.push(isOut ? Number.POSITIVE_INFINITY : Math.abs(places[i] - places[j]));
      }
      if (places[i] !== undefined) {
        fromMean[i].push(places[i] - mean);
        fromLine[i].push(places[i] - line);
      }
    }
  }
  return {
    worst: summary(worst),
    pairs: summary(pairs),
    biasMs: fromMean.map(median),
    lineMs: fromLine.map(median),
    fromMean,
    outside: worst.length === 0 ? 0 : outside / worst.length,
  };
}
