import type { EmbedState } from "./embed";

/** A film that says it plays and stands for so long is not the one that plays. */
const STANDS_MS = 1_500;
/** A length told a little better is the same film's. */
const SAME_LENGTH_MS = 1_000;
const MOVED_MS = 80;

/**
 * Tells an ad from the film. No service says so; but while one runs the player says that it plays and
 * the film's place stands, or the length is suddenly another.
 */
export class AdWatch {
  #state: EmbedState = "unstarted";
  #lengthMs: number | undefined;
  #shownLengthMs: number | undefined;
  #placeMs: number | undefined;
  #stoodSinceMs = 0;
  #isOn = false;

  get isOn(): boolean {
    return this.#isOn;
  }

  state(state: EmbedState, nowMs: number): void {
    if (state !== this.#state) {
      this.#state = state;
      this.#stoodSinceMs = nowMs;
    }
    this.#look(nowMs, false);
  }

  length(durationMs: number, nowMs: number): void {
    this.#shownLengthMs = durationMs;
    // What is told first may be an ad's; films are longer.
    const isFilms = this.#state !== "playing" || durationMs > (this.#lengthMs ?? 0);
    this.#lengthMs = isFilms ? durationMs : this.#lengthMs;
    this.#look(nowMs, false);
  }

  place(positionMs: number, nowMs: number): void {
    const wasMs = this.#placeMs;
    const moved = wasMs !== undefined && Math.abs(positionMs - wasMs) >= MOVED_MS;
    if (wasMs === undefined || moved) {
      this.#placeMs = positionMs;
      this.#stoodSinceMs = nowMs;
    }
    this.#look(nowMs, moved);
  }

  #look(nowMs: number, moved: boolean): void {
    if (this.#state !== "playing") {
      return; // paused in the middle of an ad it is one still
    }
    if (this.#hasOtherLength()) {
      this.#isOn = true;
    } else if (moved) {
      this.#isOn = false;
    } else if (nowMs - this.#stoodSinceMs >= STANDS_MS) {
      this.#isOn = true;
    }
  }

  #hasOtherLength(): boolean {
    return (
      this.#lengthMs !== undefined &&
      this.#shownLengthMs !== undefined &&
      Math.abs(this.#shownLengthMs - this.#lengthMs) > SAME_LENGTH_MS
    );
  }
}
