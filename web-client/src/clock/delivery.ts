/** How long the server's frames lately took to reach us, when they took long: the 95th percentile. */
const KEPT = 40;
const LONGEST_MS = 2_000;
/** Frames that come so close together have waited for the same hole in the stream. */
const TOGETHER_MS = 5;

export class Delivery {
  readonly #recent: number[] = [];
  #latestMs = Number.NEGATIVE_INFINITY;

  /**
   * @param tookMs may be below zero by the clock's error
   * @param atMs when it was here
   */
  add(tookMs: number, atMs: number): void {
    if (!Number.isFinite(tookMs)) {
      return;
    }
    const took = Math.min(LONGEST_MS, Math.max(0, tookMs));
    const isSameHole = atMs - this.#latestMs < TOGETHER_MS;
    this.#latestMs = atMs;
    if (isSameHole) {
      // One stall is one misfortune, however many frames it held up: the longest wait counts.
      const waited = this.#recent.pop() ?? 0;
      this.#recent.push(Math.max(waited, took));
      return;
    }
    this.#recent.push(took);
    if (this.#recent.length > KEPT) {
      this.#recent.shift();
    }
  }

  forget(): void {
    this.#recent.length = 0;
  }

  p95Ms(): number | undefined {
    const sorted = this.#recent.toSorted((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)];
  }
}
