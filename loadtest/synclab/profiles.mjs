// Eight paths to the server, and eight clocks that are wrong.

/** @typedef {{up: import("./shaping.mjs").Shape, down: import("./shaping.mjs").Shape}} Path */

const ONE_WAY_MS = [5, 12, 20, 30, 42, 58, 78, 100];
const NEAR_ONE_WAY_MS = [3, 6, 9, 12, 16, 20, 24, 28];
/** There and back, and up : down. The last two are the furthest from even that the probe before this lab was measured with. */
const WAN_RTT_MS = [10, 24, 40, 60, 84, 116, 146, 173];
const WAN_UP_TO_DOWN = [1.2, 1 / 1.3, 1.5, 1 / 1.5, 1.3, 1 / 1.6, 1.86, 1 / 1.86];
/** From the nearest to the furthest. */
const JITTER_MS = spread(2.5, 12);
const NEAR_JITTER_MS = spread(1, 2.5);

function spread(from, to) {
  return Array.from({ length: 8 }, (_, i) => from + ((to - from) * i) / 7);
}

/** @returns {Path} */
function even(delayMs, jitterMs) {
  return { up: { delayMs, jitterMs }, down: { delayMs, jitterMs } };
}

/** @returns {Path} */
function uneven(rttMs, upToDown, jitterMs, stalls) {
  const down = rttMs / (1 + upToDown);
  return {
    up: { delayMs: rttMs - down, jitterMs, stalls },
    down: { delayMs: down, jitterMs, stalls },
  };
}

const wan = (stalls) =>
  WAN_RTT_MS.map((rtt, i) => uneven(rtt, WAN_UP_TO_DOWN[i], JITTER_MS[i], stalls));

const sym = ONE_WAY_MS.map((delay, i) => even(delay, JITTER_MS[i]));

/** @type {Readonly<Record<string, readonly Path[]>>} */
export const PROFILES = {
  sym,
  /** Half as many, from the nearest to the furthest: what of an error is the paths', and what the machine's. */
  four: [sym[0], sym[2], sym[5], sym[7]],
  near: NEAR_ONE_WAY_MS.map((delay, i) => even(delay, NEAR_JITTER_MS[i])),
  wan: wan(0),
  lossy: wan(0.01),
};

/** What no exchange of clock readings can see: positive when the way up is the longer one. */
export const predictedBiasMs = ({ up, down }) => (up.delayMs - down.delayMs) / 2;

const OFFSETS_MS = [-400, 310, -220, 130, -60, 240, -330, 400];
const DRIFTS_PPM = [100, -80, 55, -35, 20, -60, 80, -100];

/** @param {number} most the furthest off a page's clock is, in milliseconds */
export function wrongClocks(most) {
  return OFFSETS_MS.map((offset, i) => ({
    offsetMs: (offset * most) / 400,
    driftPpm: DRIFTS_PPM[i],
  }));
}
