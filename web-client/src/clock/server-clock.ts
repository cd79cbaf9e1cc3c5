import { errorAt, noSamples, offer, type Samples } from "./estimator";
import type { Exchange } from "./exchange";
import { offsetAt, type Slew, slewTo, stepTo } from "./slew";
import type { TimeSource } from "./time-source";

export type Heard = "taken" | "dropped" | "stepped";

/** Until this many exchanges have been heard each better estimate is taken whole. */
const SETTLING = 8;

/** The server's clock as this page knows it. One per session. */
export class ServerClock {
  readonly #time: TimeSource;
  #clockId: string | undefined;
  #samples: Samples = noSamples;
  #heard = 0;
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
    this.#forget();
    return true;
  }

  hear(exchange: Exchange): Heard {
    const offered = offer(this.#samples, exchange);
    switch (offered.name) {
      case "dropped":
        return "dropped";
      case "stepped":
        this.#samples = offered.samples;
        this.#heard = 1;
        this.#slew = stepTo(offered.estimate);
        return "stepped";
      case "taken":
        this.#samples = offered.samples;
        this.#heard += 1;
        this.#slew =
          this.#slew === undefined || this.#heard <= SETTLING
            ? stepTo(offered.estimate)
            : slewTo(this.#slew, offered.estimate);
        return "taken";
    }
  }

  /** False until the first exchange: there is no server time yet. */
  get isKnown(): boolean {
    return this.#slew !== undefined;
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

  /** The bound of the error, what slewing has not yet applied included. */
  errorMs(): number | undefined {
    if (this.#slew === undefined) {
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

  #forget(): void {
    this.#samples = noSamples;
    this.#heard = 0;
    this.#slew = undefined;
  }
}
