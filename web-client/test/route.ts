/** What a route does to messages, each way for itself; it may change as time goes by. */
export interface Weather {
  readonly upMs: number;
  readonly downMs: number;
  /** The scale of a heavy tail: half of all messages are late by less than 0.4 of it, one in a hundred by 9. */
  readonly jitterMs: number;
  /** The share of messages that are lost, sent again, and hold up all that follow. */
  readonly loss: number;
}

const LONGEST_JITTER_MS = 400;
/** What TCP waits beyond two round trips when nothing follows the lost packet. */
const TAIL_MS = 200;

/** One direction of one connection: late, held up now and then, and always in order, as TCP is. */
export class Lane {
  readonly #random: () => number;
  #clearMs = Number.NEGATIVE_INFINITY;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** When a message sent then arrives. @param nextMs when the next one is sent, if that is known */
  arrival(weather: Weather, delayMs: number, sentMs: number, nextMs?: number): number {
    const { jitterMs, loss, upMs, downMs } = weather;
    const late = jitterMs * ((1 - this.#random()) ** -0.5 - 1);
    const roundTripMs = upMs + downMs;
    const unnoticed = 2 * roundTripMs + TAIL_MS;
    const noticed = nextMs === undefined ? unnoticed : nextMs - sentMs + 1.25 * roundTripMs;
    const again = this.#random() < loss ? Math.min(unnoticed, noticed) : 0;
    this.#clearMs = Math.max(
      this.#clearMs,
      sentMs + delayMs + Math.min(LONGEST_JITTER_MS, late) + again,
    );
    return this.#clearMs;
  }
}
