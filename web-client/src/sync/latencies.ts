import type { Limits } from "../player/port";
import { median } from "./measure";

/**
 * What is learned of this device. A first start sets decoders up; and a muted film has another sink,
 * which begins at once, where a sound card's buffer is filled first.
 */
export const LATENCY_KINDS = [
  "load",
  "seek",
  "coldStart",
  "warmStart",
  "mutedColdStart",
  "mutedWarmStart",
] as const;

export type LatencyKind = (typeof LATENCY_KINDS)[number];

/** A media element's own when left out. */
export type WhosePlayer = Limits["of"] | undefined;

export interface LatencyStore {
  read(): string | null;
  write(text: string): void;
}

const KEPT = 9;
const LONGEST_MS: Readonly<Record<LatencyKind, number>> = {
  load: 8_000,
  seek: 4_000,
  coldStart: 1_500,
  warmStart: 400,
  mutedColdStart: 1_500,
  mutedWarmStart: 400,
};
/** Before anything is learned: what Chromium takes, within 10 ms, on Linux without a sound card. */
const GUESS_MS: Readonly<Record<LatencyKind, number>> = {
  load: 300,
  seek: 150,
  coldStart: 80,
  warmStart: 75,
  mutedColdStart: 41,
  mutedWarmStart: 41,
};

/** A service's frame answers by message, from a player that fetches first; learned after the first start. */
const SERVICE_GUESS_MS: Readonly<Record<LatencyKind, number>> = {
  load: 1_500,
  seek: 800,
  coldStart: 600,
  warmStart: 200,
  mutedColdStart: 600,
  mutedWarmStart: 200,
};
const SERVICE_LONGEST_MS = 5_000;

/** A guess is not worth standing still for longer. */
const MOST_FIRST_LOAD_MS = 4_000;

/** How long this device takes to load, to seek and to start: the median of the last nine times, kept. */
export class Latencies {
  readonly #store: LatencyStore;
  readonly #firstLoadMs: number;
  readonly #times: Times;

  /** @param firstLoadMs how long a film may take over this line, before any was loaded */
  constructor(store: LatencyStore, firstLoadMs = GUESS_MS.load) {
    this.#store = store;
    this.#firstLoadMs = Math.min(firstLoadMs, MOST_FIRST_LOAD_MS);
    this.#times = parsed(store.read());
  }

  learn(kind: LatencyKind, tookMs: number, of?: WhosePlayer): void {
    // A start can seem to begin before it was asked for, by as much as measuring errs.
    const longestMs = of === undefined ? LONGEST_MS[kind] : SERVICE_LONGEST_MS;
    if (!(tookMs >= -LONGEST_MS.warmStart && tookMs <= longestMs)) {
      return;
    }
    const name = nameOf(kind, of);
    this.#times[name] = [...(this.#times[name] ?? []), tookMs].slice(-KEPT);
    this.#store.write(JSON.stringify(this.#times));
  }

  usualMs(kind: LatencyKind, of?: WhosePlayer): number {
    const times = this.#times[nameOf(kind, of)] ?? [];
    return times.length === 0 ? this.#guessMs(kind, of) : Math.max(0, median(times));
  }

  #guessMs(kind: LatencyKind, of: WhosePlayer): number {
    if (of !== undefined) {
      return SERVICE_GUESS_MS[kind];
    }
    return kind === "load" ? this.#firstLoadMs : GUESS_MS[kind];
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

type Times = Record<string, readonly number[]>;

const nameOf = (kind: LatencyKind, of: WhosePlayer): string =>
  of === undefined ? kind : `${of} ${kind}`;

const WHOSE: readonly WhosePlayer[] = [undefined, "youtube", "vimeo", "twitch"];

function parsed(text: string | null): Times {
  let stored: unknown;
  try {
    stored = text === null ? undefined : JSON.parse(text);
  } catch {
    stored = undefined;
  }
  const of = (name: string): number[] => {
    const times = (stored as Partial<Record<string, unknown>> | undefined | null)?.[name];
    return Array.isArray(times) ? times.filter(Number.isFinite).slice(-KEPT) : [];
  };
  const names = WHOSE.flatMap((whose) => LATENCY_KINDS.map((kind) => nameOf(kind, whose)));
  return Object.fromEntries(
    names.map((name) => [name, of(name)]).filter(([, times]) => times?.length !== 0),
  );
}
