import type { TimeSource } from "../clock/time-source";
import type { Cancel, Timers } from "../clock/timers";

/**
 * Notices a link that is dead without having been closed. The server's pings are invisible to a
 * page, so what counts is a clock probe that nothing came back after.
 */
export class Silence {
  readonly #time: TimeSource;
  readonly #timers: Timers;
  readonly #onDead: () => void;
  #stop: Cancel | undefined;

  constructor(time: TimeSource, timers: Timers, onDead: () => void) {
    this.#time = time;
    this.#timers = timers;
    this.#onDead = onDead;
  }

  /** Something was asked. The first unanswered question is the one that counts. */
  asked(): void {
    if (this.#stop === undefined) {
      this.#wait(PATIENCE_MS);
    }
  }

  /** The network has just changed under us: an old connection is probably dead, so ask for less. */
  askedAfterWaking(): void {
    this.heard();
    this.#wait(WAKING_PATIENCE_MS);
  }

  heard(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #wait(patienceMs: number): void {
    const dueMs = this.#time.now() + patienceMs;
    this.#stop = this.#timers.after(patienceMs, () => {
      this.#stop = undefined;
      if (this.#time.now() - dueMs > SLEPT_MS) {
        this.#wait(WAKING_PATIENCE_MS); // we slept, not the server: its frames are still to be read
      } else {
        this.#onDead();
      }
    });
  }
}

/** A five-second stall of the network is ridden out; beyond it a new connection is the faster way. */
const PATIENCE_MS = 6_000;
const WAKING_PATIENCE_MS = 2_500;
const SLEPT_MS = 1_000;
