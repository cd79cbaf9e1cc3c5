import type { TimeSource } from "../clock/time-source";
import type { Cancel, Timers } from "../clock/timers";
import type { Report } from "../protocol/generated";

const EVERY_MS = 2_000;
/**
 * The server takes four reports a second, and eight after a pause: the room may be waiting for what
 * this one says, so a few may follow at once upon each other.
 */
const MOST_TOGETHER = 4;
const TOGETHER_MS = 1_300;

/** Sends the report once in two seconds, and soon after what matters to others has changed. */
export class Reporter {
  readonly #time: TimeSource;
  readonly #timers: Timers;
  readonly #make: () => Report;
  readonly #send: (report: Report) => boolean;
  /** When the latest few were sent, oldest first. */
  #sentMs: readonly number[] = [];
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
    const now = this.#time.now();
    const report = this.#make();
    const isNews = gistOf(report) !== this.#sentGist;
    const dueMs = Math.max(this.#mayAtMs(), isNews ? now : this.#lastMs() + EVERY_MS);
    this.#stop();
    if (dueMs <= now) {
      this.#sendNow(report);
    } else {
      this.#stop = this.#timers.after(Math.max(1, dueMs - now), () => this.consider());
    }
  }

  stop(): void {
    this.#stop();
  }

  #sendNow(report: Report): void {
    if (this.#send(report)) {
      this.#sentMs = [...this.#sentMs, this.#time.now()].slice(-MOST_TOGETHER);
      this.#sentGist = gistOf(report);
      this.#stop = this.#timers.after(EVERY_MS, () => this.consider());
    }
  }

  #lastMs(): number {
    return this.#sentMs.at(-1) ?? Number.NEGATIVE_INFINITY;
  }

  #mayAtMs(): number {
    const [first] = this.#sentMs;
    return first === undefined || this.#sentMs.length < MOST_TOGETHER
      ? Number.NEGATIVE_INFINITY
      : first + TOGETHER_MS;
  }
}

/** A film that is ready is so at a place; the room may be waiting for it to be there (PB5). */
const gistOf = ({
  condition,
  itemId,
  durationMs,
  positionMs,
  why,
  failure,
  liveAtMs,
}: Report): string =>
  [
    condition,
    why,
    failure,
    itemId,
    durationMs,
    liveAtMs !== undefined,
    condition === "ready" && Math.round(positionMs ?? 0),
  ].join(" ");
