// Where one member's film was at any moment, from readings of its clock or from its frames.

/** Between readings further apart nothing is known. */
const LONGEST_GAP_MS = 1_500;
/** A film that runs at less than half of its rate does not run. */
const LEAST_PACE = 0.5;
const MOST_PACE = 1.5;
/** It cannot have gone further since it stood; a little, for the noise of the readings. */
const JUST_BEGUN = 1.02;
const HAVE_FUTURE_DATA = 3;
/** After these the clock may be elsewhere or stand. */
const BREAKS = new Set(["seeking", "pause", "waiting", "emptied", "ended"]);

/**
 * @typedef {object} Track pieces of straight lines, in the order of time
 * @property {{fromMs: number, toMs: number, atMs: number, pace: number}[]} pieces `atMs` is the film's place at `fromMs`
 */

/**
 * @param {readonly number[]} rows when, position, flags, rate; in the machine's time
 * @param {readonly [number, string, number][]} notes
 * @returns {Track}
 */
export function clockTrack(rows, notes) {
  const breaks = notes.filter(([, what]) => BREAKS.has(what)).map(([at]) => at);
  const pieces = [];
  for (let i = 4; i < rows.length; i += 4) {
    const [t0, p0, f0] = [rows[i - 4], rows[i - 3], rows[i - 2]];
    const [t1, p1, f1, rate] = [rows[i], rows[i + 1], rows[i + 2], rows[i + 3]];
    if (t1 - t0 > LONGEST_GAP_MS || !runs(f1)) continue;
    const pace = (p1 - p0) / (t1 - t0);
    const isBroken = hasBreak(breaks, t0, t1);
    if (!isBroken && runs(f0) && pace >= LEAST_PACE * rate && pace <= MOST_PACE * rate) {
      pieces.push({ fromMs: t0, toMs: t1, atMs: p0, pace });
    } else if (!isBroken && p1 > p0 && pace <= JUST_BEGUN * rate) {
      // It stood, and began to run somewhere between the two readings.
      const beganMs = Math.max(t0, t1 - (p1 - p0) / rate);
      pieces.push({ fromMs: beganMs, toMs: t1, atMs: p0, pace: rate });
    }
  }
  return { pieces };
}

const runs = (flags) => (flags & 0b111) === 0 && flags >> 3 >= HAVE_FUTURE_DATA;

/** Frames that follow each other on the screen; a longer pause than this is a pause. */
const LONGEST_BETWEEN_FRAMES_MS = 250;

/** @param {readonly number[]} rows when, expected on screen, media time, presented */
export function frameTrack(rows) {
  const pieces = [];
  for (let i = 4; i < rows.length; i += 4) {
    const [t0, m0] = [rows[i - 3], rows[i - 2]];
    const [t1, m1] = [rows[i + 1], rows[i + 2]];
    const pace = (m1 - m0) / (t1 - t0);
    if (
      t1 > t0 &&
      t1 - t0 <= LONGEST_BETWEEN_FRAMES_MS &&
      m1 > m0 &&
      m1 - m0 <= 2 * LONGEST_BETWEEN_FRAMES_MS
    ) {
      pieces.push({ fromMs: t0, toMs: t1, atMs: m0, pace });
    }
  }
  return { pieces };
}

/** Where the film was, or undefined while it did not run. */
export function placeAt({ pieces }, ms) {
  let low = 0;
  let high = pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (ms < piece.fromMs) high = middle - 1;
    else if (ms >= piece.toMs) low = middle + 1;
    else return piece.atMs + piece.pace * (ms - piece.fromMs);
  }
  return undefined;
}

function hasBreak(sorted, fromMs, toMs) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= fromMs) low = middle + 1;
    else high = middle;
  }
  return low < sorted.length && sorted[low] <= toMs;
}
