import { isService } from "../films/service";
import type { Film, LoadedFilm } from "../player/port";
import type { MediaSource } from "../protocol/generated";
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
  #loadBeganMs: number | undefined;
  #loadTookMs: number | undefined;
  #seekBeganMs: number | undefined;
  #start: StartCall | undefined;

  constructor(latencies: Latencies) {
    this.#latencies = latencies;
  }

  startMs(film: Film): number {
    return this.#latencies.usualMs(kindOf(film), whose(film));
  }

  loadMs(source: MediaSource): number {
    return this.#latencies.usualMs("load", isService(source) ? source : undefined);
  }

  /** How long the film at hand has taken to be here, or has been on its way. */
  loadedInMs(nowMs: number): number {
    return this.#loadTookMs ?? nowMs - (this.#loadBeganMs ?? nowMs);
  }

  seekMs(film: Film): number {
    return this.#latencies.usualMs("seek", whose(film));
  }

  loadBegan(nowMs: number): void {
    this.forget();
    this.#loadBeganMs = nowMs;
    this.#loadTookMs = undefined;
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
    this.#loadBeganMs = undefined;
    this.#seekBeganMs = undefined;
    this.#start = undefined;
  }

  saw(film: LoadedFilm, nowMs: number): void {
    const isHere = !film.seeking && film.canPlay;
    if (this.#loadBeganMs !== undefined && isHere) {
      this.#loadTookMs = nowMs - this.#loadBeganMs;
      this.#latencies.learn("load", this.#loadTookMs, whose(film));
      this.#loadBeganMs = undefined;
    }
    if (this.#seekBeganMs !== undefined && isHere) {
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
