/** How long the server's frames lately took to reach us, when they took long: the 95th percentile. */
const KEPT = 40;
const LONGEST_MS = 2_000;

export class Delivery {
  readonly #recent: number[] = [];

  /** @param tookMs may be below zero by the clock's error, and wild after a sleep */
  add(tookMs: number): void {
    if (!Number.isFinite(tookMs)) {
      return;
    }
    this.#recent.push(Math.min(LONGEST_MS, Math.max(0, tookMs)));
    if (this.#recent.length > KEPT) {
      this.#recent.shift();
    }
  }

  forget(): void {
    this.#recent.length = 0;
  }

  p95Ms(): number | undefined {
    if (this.#recent.length === 0) {
      return undefined;
    }
    const sorted = this.#recent.toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))];
  }
}
