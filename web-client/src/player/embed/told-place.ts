interface Update {
  readonly positionMs: number;
  readonly atMs: number;
}

/** Longer than this without a word, and nothing is known: better to stand than to make it up. */
const BELIEVED_MS = 1_500;
/** Updates older than this say nothing of how the film runs now. */
const KEPT_MS = 3_000;
/** Further off the line than this is another place, not a late word. */
const ELSEWHERE_MS = 250;

/**
 * Where a film is of which one hears a few times a second, and late. A word can only be later than the
 * place it tells of, so that of the latest ones the furthest ahead is the nearest to the truth.
 */
export class ToldPlace {
  #updates: Update[] = [];
  #rate = 1;
  #runs = false;
  #standsMs = 0;

  /** It runs from now on at that rate, or goes on at another. */
  run(rate: number): void {
    if (!this.#runs || rate !== this.#rate) {
      this.#updates = [];
    }
    this.#rate = rate;
    this.#runs = true;
  }

  /** It stands from now on, where it is. */
  stop(nowMs: number): void {
    this.#standsMs = this.at(nowMs);
    this.#updates = [];
    this.#runs = false;
  }

  /** It is there now, whatever was told before. */
  put(positionMs: number): void {
    this.#standsMs = positionMs;
    this.#updates = [];
  }

  told(positionMs: number, atMs: number): void {
    if (!this.#runs) {
      this.#standsMs = positionMs;
      return;
    }
    const expected = this.#lineAt(atMs);
    const isElsewhere = expected !== undefined && Math.abs(positionMs - expected) > ELSEWHERE_MS;
    const kept = isElsewhere ? [] : this.#updates.filter((u) => atMs - u.atMs < KEPT_MS);
    this.#updates = [...kept, { positionMs, atMs }];
    this.#standsMs = positionMs;
  }

  /** Whether it was seen to move since it was to run: a player says so before anything does. */
  get moves(): boolean {
    const first = this.#updates[0];
    const last = this.#updates.at(-1);
    return first !== undefined && last !== undefined && last.positionMs > first.positionMs;
  }

  at(nowMs: number): number {
    const last = this.#updates.at(-1);
    if (!this.#runs || last === undefined) {
      return this.#standsMs;
    }
    return this.#lineAt(Math.min(nowMs, last.atMs + BELIEVED_MS)) ?? this.#standsMs;
  }

  #lineAt(atMs: number): number | undefined {
    const places = this.#updates.map((u) => u.positionMs + (atMs - u.atMs) * this.#rate);
    return places.length === 0 ? undefined : Math.max(...places);
  }
}
