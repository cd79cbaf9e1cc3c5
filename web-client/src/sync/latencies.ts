import { median } from "./measure";

/**
 * What is learned of this device. A first start sets decoders up; and a muted film has another sink,
 * which begins at once, where a sound card's buffer is filled first.
 */
export const LATENCY_KINDS = [
  "seek",
  "coldStart",
  "warmStart",
  "mutedColdStart",
  "mutedWarmStart",
] as const;

export type LatencyKind = (typeof LATENCY_KINDS)[number];

export interface LatencyStore {
  read(): string | null;
  write(text: string): void;
}

const KEPT = 9;
const LONGEST_MS: Readonly<Record<LatencyKind, number>> = {
  seek: 4_000,
  coldStart: 1_500,
  warmStart: 400,
  mutedColdStart: 1_500,
  mutedWarmStart: 400,
};
/** Before anything is learned: what Chromium takes, within 10 ms, on Linux without a sound card. */
const GUESS_MS: Readonly<Record<LatencyKind, number>> = {
  seek: 150,
  coldStart: 80,
  warmStart: 75,
  mutedColdStart: 41,
  mutedWarmStart: 41,
};

/** How long this device takes to seek and to start: the median of the last nine times, kept. */
export class Latencies {
  readonly #store: LatencyStore;
  readonly #times: Record<LatencyKind, number[]>;

  constructor(store: LatencyStore) {
    this.#store = store;
    this.#times = parsed(store.read());
  }

  learn(kind: LatencyKind, tookMs: number): void {
    // A start can seem to begin before it was asked for, by as much as measuring errs.
    if (!(tookMs >= -LONGEST_MS.warmStart && tookMs <= LONGEST_MS[kind])) {
      return;
    }
    this.#times[kind] = [...this.#times[kind], tookMs].slice(-KEPT);
    this.#store.write(JSON.stringify(this.#times));
  }

  usualMs(kind: LatencyKind): number {
    const times = this.#times[kind];
    return times.length === 0 ? GUESS_MS[kind] : Math.max(0, median(times));
  }
}

/** Per device, not per tab or room. */
export function deviceLatencyStore(): LatencyStore {
  const key = "matinee.latency";
  return {
    read() {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write(text) {
      try {
        localStorage.setItem(key, text);
      } catch {
        // Forbidden or full: this page still knows, the next one learns again.
      }
    },
  };
}

function parsed(text: string | null): Record<LatencyKind, number[]> {
  let stored: unknown;
  try {
    stored = text === null ? undefined : JSON.parse(text);
  } catch {
    stored = undefined;
  }
  const of = (kind: LatencyKind): number[] => {
    const times = (stored as Partial<Record<LatencyKind, unknown>> | undefined | null)?.[kind];
    return Array.isArray(times) ? times.filter(Number.isFinite).slice(-KEPT) : [];
  };
  return Object.fromEntries(LATENCY_KINDS.map((kind) => [kind, of(kind)])) as Record<
    LatencyKind,
    number[]
  >;
}
