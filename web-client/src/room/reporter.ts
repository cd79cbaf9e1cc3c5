import type { TimeSource } from "../clock/time-source";
import type { Cancel, Timers } from "../clock/timers";
import type { Report } from "../protocol/generated";

const EVERY_MS = 2_000;
/** The server takes four reports a second. */
const LEAST_GAP_MS = 300;

/** Sends the report once in two seconds, and soon after what matters to others has changed. */
export class Reporter {
  readonly #time: TimeSource;
  readonly #timers: Timers;
  readonly #make: () => Report;
  readonly #send: (report: Report) => boolean;
  #sentMs = Number.NEGATIVE_INFINITY;
  #sentGist = "";
  #stop: Cancel = () => {};

  constructor(
    time: TimeSource,
    timers: Timers,
    make: () => Report,
    send: (report: Report) => boolean,
  ) {
    this.#time = time;
    this.#timers = timers;
    this.#make = make;
    this.#send = send;
  }

  /** A fresh connection knows nothing of us. */
  restart(): void {
    this.#sentGist = "";
    this.consider();
  }

  /** Called often; sends when there is something to say or it is time. */
  consider(): void {
    const sinceMs = this.#time.now() - this.#sentMs;
    const report = this.#make();
    const isDue = sinceMs >= EVERY_MS || gistOf(report) !== this.#sentGist;
    this.#stop();
    if (isDue && sinceMs >= LEAST_GAP_MS) {
      this.#sendNow(report);
    } else {
      const pause = (isDue ? LEAST_GAP_MS : EVERY_MS) - sinceMs;
      this.#stop = this.#timers.after(Math.max(1, pause), () => this.consider());
    }
  }

  stop(): void {
    this.#stop();
  }

  #sendNow(report: Report): void {
    if (this.#send(report)) {
      this.#sentMs = this.#time.now();
      this.#sentGist = gistOf(report);
      this.#stop = this.#timers.after(EVERY_MS, () => this.consider());
    }
  }
}

const gistOf = ({ condition, itemId, durationMs }: Report): string =>
  [condition, itemId, durationMs].join(" ");
