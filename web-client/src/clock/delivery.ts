/**
 * How long the server's frames lately took to reach us, when they took long: longer than nine of ten.
 *
 * Only lately: a page that loads is slow to hear, and a lead that remembered it for minutes would keep
 * everybody waiting at every press.
 */
const LATELY_MS = 30_000;
const LEAST_KEPT = 8;
const LONGEST_MS = 2_000;
/** Frames that come so close together have waited for the same hole in the stream. */
const TOGETHER_MS = 5;

interface Taken {
  readonly atMs: number;
  readonly tookMs: number;
}

export class Delivery {
  #recent: readonly Taken[] = [];
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
    const before = isSameHole ? this.#recent.slice(0, -1) : this.#recent;
    // One stall is one misfortune, however many frames it held up: the longest wait counts.
    const waited = isSameHole ? (this.#recent.at(-1)?.tookMs ?? 0) : 0;
    const all = [...before, { atMs, tookMs: Math.max(waited, took) }];
    const lately = all.filter((taken) => atMs - taken.atMs < LATELY_MS);
    this.#recent = lately.length < LEAST_KEPT ? all.slice(-LEAST_KEPT) : lately;
  }

  forget(): void {
    this.#recent = [];
  }

  mostlyMs(): number | undefined {
    const sorted = this.#recent.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(sorted.length * 0.9) - 1)];
  }
}
