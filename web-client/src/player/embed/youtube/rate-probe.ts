import type { Limits } from "../../port";

/** Between two steps of every menu: a player that takes it takes any. */
const TRIED = 1.05;
const ANSWERS_WITHIN_MS = 1_500;

/** What was found once holds as long as the page. */
let found: Limits["rates"] | undefined;

/**
 * Whether the player takes rates between its steps. The documents say no, people have seen yes: so it
 * is asked, once, while it runs, for a second and a half at most.
 */
export class RateProbe {
  /** Without one back to what was wished. */
  readonly #setRate: (rate?: number) => void;
  readonly #tell: (rates: Limits["rates"]) => void;
  readonly #steps: readonly number[];
  #isAsking = false;
  #patience = 0;

  constructor(
    steps: readonly number[],
    setRate: (rate?: number) => void,
    tell: (rates: Limits["rates"]) => void,
  ) {
    this.#steps = steps;
    this.#setRate = setRate;
    this.#tell = tell;
  }

  /** The player runs at its plain rate. */
  runs(): void {
    if (found !== undefined) {
      this.#tell(found);
    } else if (!this.#isAsking) {
      this.#isAsking = true;
      this.#setRate(TRIED);
      this.#patience = window.setTimeout(() => this.#answered(this.#steps), ANSWERS_WITHIN_MS);
    }
  }

  /** @returns whether the word was an answer to this, and nobody else's business */
  hears(rate: number): boolean {
    if (!this.#isAsking || found !== undefined) {
      return false;
    }
    this.#answered(Math.abs(rate - TRIED) < 0.01 ? "any" : this.#steps);
    return true;
  }

  stop(): void {
    clearTimeout(this.#patience);
  }

  #answered(rates: Limits["rates"]): void {
    clearTimeout(this.#patience);
    found = rates;
    this.#setRate();
    this.#tell(rates);
  }
}
