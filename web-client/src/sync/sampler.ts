import type { TimeSource } from "../clock/time-source";
import type { Player } from "../player/port";
import { measure, type Sample, type Skew, steppedAt } from "./measure";

/** A reading that took longer than this was interrupted. */
const READING_MS = 1;
/** A clock that has just begun to run may still jump. */
const THAW_MS = 60;

/** The latest samples of a running film, none from when its clock could not be trusted. */
export class Sampler {
  readonly #time: TimeSource;
  #samples: Sample[] = [];
  #blankUntilMs = Number.NEGATIVE_INFINITY;
  #lastMs = Number.NaN;

  constructor(time: TimeSource) {
    this.#time = time;
  }

  /** What was sampled is void, and so is what would be in the next while. */
  blank(forMs: number): void {
    this.#samples = [];
    this.#blankUntilMs = Math.max(this.#blankUntilMs, this.#time.now() + forMs);
  }

  take(player: Player, windowMs: number): void {
    const before = this.#time.now();
    const positionMs = player.positionMs();
    const after = this.#time.now();
    const isFrozen = positionMs === this.#lastMs; // `playing` is said before anything moves
    this.#lastMs = positionMs;
    if (isFrozen) {
      this.blank(THAW_MS);
    }
    if (before < this.#blankUntilMs || after - before > READING_MS) {
      return;
    }
    this.#samples.push({ localMs: (before + after) / 2, positionMs });
    const first = this.#samples.findIndex((s) => s.localMs >= after - windowMs);
    this.#samples.splice(0, Math.max(0, first));
  }

  /** @param fromMs what was sampled before belongs to another state of the room */
  skew(roomAt: (localMs: number) => number, fromMs: number, stepMs?: number): Skew | undefined {
    const samples = this.#samples.filter(({ localMs }) => localMs >= fromMs);
    const step = steppedAt(samples, roomAt, stepMs);
    if (step === undefined) {
      return measure(samples, roomAt);
    }
    this.#samples = samples.slice(step); // what was before says nothing of where it is now
    return measure(this.#samples, roomAt);
  }
}
