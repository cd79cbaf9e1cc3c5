import type { Skew } from "./measure";

interface PulseGiven {
  readonly errorMs: number;
  /** What it was to take off. */
  readonly plannedMs: number;
}

/** A pulse that did less than this part of its work did not work. */
const WORKED = 0.4;

/** What has been done to the film since it was loaded. */
export class History {
  /** Pulses and jumps. */
  corrections = 0;
  jumps = 0;
  /** How often it ran out of data. */
  stalls = 0;
  /** When the latest of them were, oldest first. */
  jumpsMs: readonly number[] = [];
  futilePulses = 0;
  undisturbedSinceMs = Number.NEGATIVE_INFINITY;
  /** When it was last started, moved, or given a pulse. */
  actedMs = Number.NEGATIVE_INFINITY;
  #pulse: PulseGiven | undefined;

  jumped(nowMs: number): void {
    this.corrections += 1;
    this.jumps += 1;
    this.jumpsMs = [...this.jumpsMs, nowMs].slice(-8);
    this.disturbed(nowMs);
  }

  pulsed(errorMs: number, plannedMs: number, nowMs: number): void {
    this.actedMs = nowMs;
    this.corrections += 1;
    this.#pulse = { errorMs, plannedMs };
  }

  stalled(nowMs: number): void {
    this.stalls += 1;
    this.disturbed(nowMs);
  }

  /** The film was started, stalled, moved: what was known of its run is over. */
  disturbed(nowMs: number): void {
    this.undisturbedSinceMs = nowMs;
    this.actedMs = nowMs;
    this.#pulse = undefined;
  }

  /** The first measurement after a pulse judges it. */
  measured({ errorMs }: Skew): void {
    if (this.#pulse === undefined) {
      return;
    }
    const { errorMs: before, plannedMs } = this.#pulse;
    const done = (before - errorMs) * Math.sign(before);
    this.futilePulses = done >= plannedMs * WORKED ? 0 : Math.min(8, this.futilePulses + 1);
    this.#pulse = undefined;
  }
}
