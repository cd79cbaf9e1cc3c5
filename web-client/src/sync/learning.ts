import type { Film, LoadedFilm } from "../player/port";
import type { Latencies, LatencyKind, WhosePlayer } from "./latencies";
import type { Skew } from "./measure";

interface StartCall {
  readonly kind: LatencyKind;
  readonly of: WhosePlayer;
  readonly usedMs: number;
  /** When `play()` should have been called for that latency, and when it was. */
  readonly dueMs: number;
  readonly calledMs: number;
}

/** Beyond this a start met something else than its own latency. */
const LARGEST_ERROR_MS = 400;
const LARGEST_SERVICE_ERROR_MS = 2_000;

/** Watches seeks and starts of one player and learns how long they take. */
export class Learning {
  readonly #latencies: Latencies;
  #seekBeganMs: number | undefined;
  #start: StartCall | undefined;

  constructor(latencies: Latencies) {
    this.#latencies = latencies;
  }

  startMs(film: Film): number {
    return this.#latencies.usualMs(kindOf(film), whose(film));
  }

  seekMs(film: Film): number {
    return this.#latencies.usualMs("seek", whose(film));
  }

  seekBegan(nowMs: number): void {
    this.#seekBeganMs = nowMs;
    this.#start = undefined;
  }

  called(film: LoadedFilm, dueMs: number, calledMs: number): void {
    this.#start = {
      kind: kindOf(film),
      of: whose(film),
      usedMs: this.startMs(film),
      dueMs,
      calledMs,
    };
  }

  /** A stall, a pulse or another hand came between: what is measured now is not the start. */
  disturbed(): void {
    this.#start = undefined;
  }

  forget(): void {
    this.#seekBeganMs = undefined;
    this.#start = undefined;
  }

  saw(film: LoadedFilm, nowMs: number): void {
    if (this.#seekBeganMs !== undefined && !film.seeking && film.canPlay) {
      this.#latencies.learn("seek", nowMs - this.#seekBeganMs, whose(film));
      this.#seekBeganMs = undefined;
    }
  }

  /**
   * The first good measurement after a start says how long the start really took: a film that is
   * ahead started sooner than was reckoned with.
   */
  measured({ errorMs }: Skew, rate: number): void {
    const start = this.#start;
    if (start === undefined) {
      return;
    }
    this.#start = undefined;
    const largestMs = start.of === undefined ? LARGEST_ERROR_MS : LARGEST_SERVICE_ERROR_MS;
    if (Math.abs(errorMs) <= largestMs) {
      const lateCallMs = start.calledMs - start.dueMs;
      this.#latencies.learn(start.kind, start.usedMs - errorMs / rate - lateCallMs, start.of);
    }
  }
}

const whose = (film: Film): WhosePlayer => (film.name === "loaded" ? film.limits?.of : undefined);

function kindOf(film: Film): LatencyKind {
  if (film.name !== "loaded") {
    return "coldStart";
  }
  if (film.muted) {
    return film.warm ? "mutedWarmStart" : "mutedColdStart";
  }
  return film.warm ? "warmStart" : "coldStart";
}
