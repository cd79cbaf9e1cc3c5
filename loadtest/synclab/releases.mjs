import { monotonicMs } from "./monotonic.mjs";

/** `setTimeout` keeps whole milliseconds, late; the last stretch is spent turning the event loop. */
const SPIN_MS = 2;

/** Lets things happen at their moment, to a fraction of a millisecond, and knows how late it was. */
export class Releases {
  /** @type {{dueMs: number, run: () => void}[]} sorted, the first due first */
  #pending = [];
  #timer;
  #lateMs = [];

  at(dueMs, run) {
    let place = this.#pending.length;
    while (place > 0 && this.#pending[place - 1].dueMs > dueMs) place--;
    this.#pending.splice(place, 0, { dueMs, run });
    if (place === 0) this.#arm();
  }

  takeLateness() {
    const late = this.#lateMs;
    this.#lateMs = [];
    return late;
  }

  #arm() {
    clearTimeout(this.#timer);
    const [first] = this.#pending;
    if (first === undefined) return;
    const waitMs = first.dueMs - monotonicMs();
    if (waitMs > SPIN_MS) {
      this.#timer = setTimeout(() => this.#arm(), Math.floor(waitMs - SPIN_MS));
    } else {
      this.#spin(first);
    }
  }

  #spin(first) {
    if (this.#pending[0] !== first) return; // another came before it and spins itself
    if (monotonicMs() < first.dueMs) {
      setImmediate(() => this.#spin(first));
      return;
    }
    this.#pending.shift();
    this.#lateMs.push(monotonicMs() - first.dueMs);
    first.run();
    this.#arm();
  }
}
