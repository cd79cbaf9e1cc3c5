import { monotonicMs } from "./monotonic.mjs";
import { Lane } from "./shaping.mjs";

/** One direction of one connection: takes chunks, gives them on later, in order. */
export class ShapedPipe {
  #lane;
  #releases;
  #deliver;
  #queue = [];
  #isCut = false;

  constructor(shape, random, releases, deliver) {
    this.#lane = new Lane(shape, random);
    this.#releases = releases;
    this.#deliver = deliver;
  }

  /** @returns {number} when it is going to arrive, as things stand */
  push(chunk) {
    const dueMs = this.#lane.dueMs(monotonicMs());
    this.#queue.push({ dueMs, chunk });
    this.#releases.at(dueMs, () => this.#pump());
    return dueMs;
  }

  /** Nothing passes, not even what is under way. */
  cut() {
    this.#isCut = true;
  }

  mend() {
    const nowMs = monotonicMs();
    this.#isCut = false;
    for (const waiting of this.#queue) {
      waiting.dueMs = this.#lane.notBefore(waiting.dueMs, nowMs);
      this.#releases.at(waiting.dueMs, () => this.#pump());
    }
  }

  #pump() {
    const nowMs = monotonicMs();
    while (!this.#isCut && this.#queue.length > 0 && this.#queue[0].dueMs <= nowMs) {
      this.#deliver(this.#queue.shift().chunk);
    }
  }
}
