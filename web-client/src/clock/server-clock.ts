import { errorAt, noSamples, offer, type Samples } from "./estimator";
import type { Exchange } from "./exchange";
import { Settling } from "./settling";
import { isFar, offsetAt, type Slew, slewTo, stepTo } from "./slew";
import type { TimeSource } from "./time-source";

export type Heard =
  | "taken"
  | "dropped"
  /** The estimate has moved so far that the time was set anew: look at the film again. */
  | "moved"
  /** One of the clocks was set: nothing known before counts any more. */
  | "stepped";

/**
 * The server's clock as this page knows it. One per session.
 *
 * While it is settled, and as long as `hear` does not answer "moved" or "stepped", its time never
 * runs backwards. While it is not, each better estimate is taken whole, forwards or backwards, and
 * no film should be moved by it.
 */
export class ServerClock {
  readonly #time: TimeSource;
  readonly #settling = new Settling();
  #clockId: string | undefined;
  #samples: Samples = noSamples;
  #slew: Slew | undefined;

  constructor(time: TimeSource) {
    this.#time = time;
  }

  get clockId(): string | undefined {
    return this.#clockId;
  }

  /** True when this is another clock than before: all that was known is forgotten. */
  meet(clockId: string): boolean {
    if (clockId === this.#clockId) {
      return false;
    }
    this.#clockId = clockId;
    this.#samples = noSamples;
    this.#settling.doubt();
    this.#slew = undefined;
    return true;
  }

  /** Our own clock may have stood still: what is known remains the best guess, and proves nothing. */
  slept(): void {
    this.#samples = noSamples;
    this.#settling.doubt();
  }

  /** Something is odd, and the next exchanges shall tell. */
  doubt(): void {
    this.#settling.doubt();
  }

  hear(exchange: Exchange): Heard {
    const offered = offer(this.#samples, exchange);
    if (offered.name === "dropped") {
      return "dropped";
    }
    if (offered.name === "stepped") {
      this.#settling.doubt();
    }
    const { samples, estimate } = offered;
    this.#samples = samples;
    const from = this.isSettled ? this.#slew : undefined;
    this.#settling.hear(exchange);
    this.#slew = from === undefined ? stepTo(estimate) : slewTo(from, estimate);
    return from !== undefined && isFar(from, estimate) ? "moved" : offered.name;
  }

  /** False until the first exchange: there is no server time yet. */
  get isKnown(): boolean {
    return this.#slew !== undefined;
  }

  /** False until enough exchanges agree, and again after a sleep or a step: hold the film's rate. */
  get isSettled(): boolean {
    return this.#settling.isSettled;
  }

  /** Server time minus local time at that local time. */
  offsetAt(localMs: number): number {
    return this.#slew === undefined ? 0 : offsetAt(this.#slew, localMs);
  }

  toServer(localMs: number): number {
    return localMs + this.offsetAt(localMs);
  }

  nowMs(): number {
    return this.toServer(this.#time.now());
  }

  /**
   * The bound of the error, what slewing has not yet applied included. Undefined while nothing is
   * proven: before the first exchange, and between a sleep and the next one.
   */
  errorMs(): number | undefined {
    if (this.#slew === undefined || this.#samples === noSamples) {
      return undefined;
    }
    const now = this.#time.now();
    const { estimate } = this.#slew;
    const aim = estimate.offsetMs + estimate.drift.perMs * (now - estimate.atMs);
    return errorAt(estimate, now) + Math.abs(offsetAt(this.#slew, now) - aim);
  }

  rttMs(): number | undefined {
    return this.#slew?.estimate.rttMs;
  }
}
