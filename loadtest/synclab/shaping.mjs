// The arithmetic of one direction of a shaped path. Pure: time and chance come in as arguments.

/**
 * @typedef {object} Shape one direction of one client's path
 * @property {number} delayMs the least one-way delay
 * @property {number} jitterMs scale of what comes on top, see `jitterFor`
 * @property {number} [stalls] share of chunks that are held as if a packet had been lost
 */

/** Tails longer than this many scales would be losses, and those are counted as stalls. */
const LONGEST_TAIL = 8;
/** What a lost packet costs a thin TCP stream: the probe's timer, and the way there and back. */
const STALL_MS = 250;

/** A Pareto tail (Lomax, exponent 3) from 0: its mean is half a scale, its 95th percentile 1.7, its 99th 3.6. */
export function jitterFor(jitterMs, draw) {
  return jitterMs * Math.min(LONGEST_TAIL, (1 - draw) ** (-1 / 3) - 1);
}

/** How long a chunk takes by itself, whatever is before it. */
export function transitMs(shape, draw, stallDraw) {
  const stall = stallDraw < (shape.stalls ?? 0) ? STALL_MS + 2 * shape.delayMs : 0;
  return shape.delayMs + jitterFor(shape.jitterMs, draw) + stall;
}

/** One direction: chunks keep their order, so one that is held holds those behind it. */
export class Lane {
  #shape;
  #random;
  #lastDueMs = Number.NEGATIVE_INFINITY;

  constructor(shape, random) {
    this.#shape = shape;
    this.#random = random;
  }

  /** When a chunk that came now is to leave at the other end. */
  dueMs(nowMs) {
    const transit = transitMs(this.#shape, this.#random(), this.#random());
    this.#lastDueMs = Math.max(this.#lastDueMs, nowMs + transit);
    return this.#lastDueMs;
  }

  /** After a cut: nothing leaves before its delay has passed once more. */
  notBefore(dueMs, mendedMs) {
    this.#lastDueMs = Math.max(this.#lastDueMs, dueMs, mendedMs + this.#shape.delayMs);
    return Math.max(dueMs, mendedMs + this.#shape.delayMs);
  }
}

/** Chance with a seed (mulberry32), so that a run can be had again. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
