import type { TimeSource } from "../src/clock/time-source";
import type { Cancel, Timers } from "../src/clock/timers";

interface Due {
  readonly atMs: number;
  readonly order: number;
  readonly run: () => void;
}

/** So much may happen in one instant; more is something that never ends. */
const MOST_TURNS = 10_000;

/** Time and timers that a test turns by hand. Promises settle between two timers. */
export class HandClock implements TimeSource, Timers {
  #nowMs: number;
  #order = 0;
  readonly #due = new Set<Due>();

  constructor(startMs = 1_000) {
    this.#nowMs = startMs;
  }

  now(): number {
    return this.#nowMs;
  }

  after(delayMs: number, run: () => void): Cancel {
    return this.at(this.#nowMs + Math.max(0, delayMs), run);
  }

  at(atMs: number, run: () => void): Cancel {
    this.#order += 1;
    const due = { atMs: Math.max(atMs, this.#nowMs), order: this.#order, run };
    this.#due.add(due);
    return () => this.#due.delete(due);
  }

  async advance(ms: number): Promise<void> {
    const until = this.#nowMs + ms;
    await settled();
    let turns = 0;
    for (let next = this.#next(until); next !== undefined; next = this.#next(until)) {
      this.#due.delete(next);
      turns = next.atMs > this.#nowMs ? 0 : turns + 1;
      if (turns > MOST_TURNS) {
        throw new Error(`time stands still at ${this.#nowMs}`);
      }
      this.#nowMs = Math.max(this.#nowMs, next.atMs); // after a sleep timers are late
      next.run();
      await settled();
    }
    this.#nowMs = until;
  }

  /** As a machine that slept: time is later, and what was due runs only afterwards, late. */
  async sleep(ms: number): Promise<void> {
    this.#nowMs += ms;
    await this.advance(0);
  }

  #next(until: number): Due | undefined {
    let first: Due | undefined;
    for (const due of this.#due) {
      const isEarlier =
        first === undefined ||
        due.atMs < first.atMs ||
        (due.atMs === first.atMs && due.order < first.order);
      if (due.atMs <= until && isEarlier) {
        first = due;
      }
    }
    return first;
  }
}

/** Lets promises that can settle do so; a few turns, because one may lead to the next. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) {
    await Promise.resolve();
  }
}
