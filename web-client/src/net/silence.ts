import type { TimeSource } from "../clock/time-source";
import type { Cancel, Timers } from "../clock/timers";

/** What a silence may mean. */
export type Silent =
  /** Slow or dead; a second socket would tell. */
  "doubtful" | "dead";

/** The server's clock is asked every 2.5 s: what comes to nothing is noticed at the next question. */
const DOUBT_MS = 2_500;
/** Somebody has just come back to the page: an old connection is easily dead by then. */
const WAKING_DOUBT_MS = 1_000;
/** Whoever was slow and alive may be so again: doubted later each time, and never after `dead`. */
const MOST_DOUBT_MS = 5_000;
/** A stall of the network is ridden out beside the second socket; six seconds in all. */
const DEAD_AFTER_DOUBT_MS = 3_500;
const SLEPT_MS = 1_000;

/**
 * Notices a connection that is dead without having been closed. The server's pings are invisible to a
 * page, so what counts is a question that nothing came back after.
 */
export class Silence {
  readonly #time: TimeSource;
  readonly #timers: Timers;
  readonly #onSilent: (what: Silent) => void;
  #doubtMs = DOUBT_MS;
  #isDoubted = false;
  #stop: Cancel | undefined;

  constructor(time: TimeSource, timers: Timers, onSilent: (what: Silent) => void) {
    this.#time = time;
    this.#timers = timers;
    this.#onSilent = onSilent;
  }

  /** Something was asked. The first unanswered question is the one that counts. */
  asked(): void {
    if (this.#stop === undefined) {
      this.#wait(this.#doubtMs);
    }
  }

  askedAfterWaking(): void {
    if (!this.#isDoubted) {
      this.#stop?.();
      this.#wait(Math.min(this.#doubtMs, WAKING_DOUBT_MS));
    }
  }

  heard(): void {
    this.stop();
    if (this.#isDoubted) {
      this.#isDoubted = false;
      this.#doubtMs = Math.min(MOST_DOUBT_MS, 2 * this.#doubtMs);
    }
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #wait(patienceMs: number): void {
    const dueMs = this.#time.now() + patienceMs;
    this.#stop = this.#timers.after(patienceMs, () => {
      this.#stop = undefined;
      if (this.#time.now() - dueMs > SLEPT_MS) {
        this.#wait(WAKING_DOUBT_MS); // we slept, not the server: its frames are still to be read
      } else if (this.#isDoubted) {
        this.#onSilent("dead");
      } else {
        this.#isDoubted = true;
        this.#wait(DEAD_AFTER_DOUBT_MS);
        this.#onSilent("doubtful");
      }
    });
  }
}
