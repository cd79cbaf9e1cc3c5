import { type Exchange, lowerBound, upperBound } from "./exchange";

/** Fewer exchanges than a burst may all have been unlucky. */
const LEAST = 8;
/** A network on which so many do not agree will not do better if we wait. */
const MOST = 12;
const BEST = 3;
const CLOSE_MS = 10;

/** Whether the time is known well enough to move a film by it: since the last doubt, do the best agree? */
export class Settling {
  #heard = 0;
  #upper: readonly number[] = [];
  #lower: readonly number[] = [];

  doubt(): void {
    this.#heard = 0;
    this.#upper = [];
    this.#lower = [];
  }

  hear(exchange: Exchange): void {
    if (this.isSettled) {
      return;
    }
    this.#heard += 1;
    this.#upper = [...this.#upper, upperBound(exchange)].sort((a, b) => a - b).slice(0, BEST);
    this.#lower = [...this.#lower, lowerBound(exchange)].sort((a, b) => b - a).slice(0, BEST);
  }

  get isSettled(): boolean {
    return this.#heard >= MOST || (this.#heard >= LEAST && this.sigmaMs < CLOSE_MS);
  }

  /** How far apart the best three of a direction are, in the worse direction. */
  get sigmaMs(): number {
    return Math.max(spread(this.#upper), spread(this.#lower));
  }
}

const spread = (best: readonly number[]): number =>
  best.length < BEST ? Number.POSITIVE_INFINITY : Math.abs((best.at(-1) ?? 0) - (best[0] ?? 0));
