import type { Limits, Load, LoadedFilm } from "../port";
import type { EmbedFailure, EmbedState, Told } from "./embed";
import { ToldPlace } from "./told-place";

/** A frame answers by message; until then what it was asked counts. */
const ANSWERS_WITHIN_MS = 2_000;
/** A seek of which nothing is told is over by then, one way or the other. */
const SOUGHT_WITHIN_MS = 2_500;
/** So near to where it was sent it has come there. */
const THERE_MS = 1_000;

interface Wish<T> {
  readonly value: T;
  readonly atMs: number;
}

/** The film in a service's frame, put together from what was asked of the frame and what it told. */
export class EmbedFilm {
  readonly #load: Load;
  readonly #of: Limits["of"];
  readonly #place = new ToldPlace();
  #isReady = false;
  #state: EmbedState = "unstarted";
  /** The last settled state: a film that buffers is neither started nor stopped by it. */
  #runs = false;
  #wishToRun: Wish<boolean> | undefined;
  #wishedRate: Wish<number> = { value: 1, atMs: Number.NEGATIVE_INFINITY };
  #rate = 1;
  #rates: Limits["rates"];
  #sought: (Wish<number> & { readonly isDone: boolean }) | undefined;
  #durationMs: number | undefined;
  #bufferedUntilMs = 0;
  #isWarm = false;
  #hasRun = false;
  #isAd = false;
  #isLive = false;
  #isBlocked = false;
  #failure: EmbedFailure | undefined;

  constructor(load: Load, of: Limits["of"], rates: Limits["rates"]) {
    this.#load = load;
    this.#of = of;
    this.#rates = rates;
    this.#sought = { value: 0, atMs: 0, isDone: true };
  }

  hear(told: Told, nowMs: number): void {
    switch (told.name) {
      case "ready":
        this.#isReady = true;
        return;
      case "state":
        this.#hearState(told.state, nowMs);
        return;
      case "place":
        this.#hearPlace(told.positionMs, told.atMs, nowMs);
        return;
      case "length":
        this.#durationMs = told.durationMs;
        return;
      case "buffered":
        this.#bufferedUntilMs = told.untilMs;
        return;
      case "rate":
        this.#rate = told.rate;
        if (this.#state === "playing") {
          this.#place.run(told.rate);
        }
        return;
      case "rates":
        this.#rates = told.rates;
        return;
      case "live":
        this.#isLive = true;
        return;
      case "sought":
        this.#arrive();
        return;
      case "ad":
        this.#isAd = told.on;
        return;
      case "blocked":
        this.#isBlocked = true;
        this.#wishToRun = undefined;
        this.#runs = false;
        return;
      case "failed":
        this.#failure = told.failure;
    }
  }

  askToRun(nowMs: number): void {
    this.#isBlocked = false;
    this.#wishToRun = { value: true, atMs: nowMs };
    if (this.#sought !== undefined) {
      this.#place.put(this.#sought.value);
    }
    this.#sought = undefined;
  }

  askToStop(nowMs: number): void {
    this.#wishToRun = { value: false, atMs: nowMs };
    this.#place.stop(nowMs);
  }

  askToSeek(positionMs: number, nowMs: number): void {
    this.#sought = { value: positionMs, atMs: nowMs, isDone: !this.#hasRun };
    this.#place.put(positionMs);
  }

  /** @returns the rate to ask the frame for: the nearest that it plays */
  askForRate(rate: number, nowMs: number): number {
    this.#wishedRate = { value: rate, atMs: nowMs };
    return nearest(rate, this.#rates);
  }

  get isWarm(): boolean {
    return this.#isWarm;
  }

  /** Its viewer's hand is wanted inside the frame. */
  get wantsHand(): boolean {
    return this.#isAd || this.#isBlocked;
  }

  positionMs(nowMs: number): number {
    return this.#sought?.value ?? this.#place.at(nowMs);
  }

  read(nowMs: number, muted: boolean): LoadedFilm | EmbedFailure | undefined {
    if (this.#failure !== undefined || !this.#isReady) {
      return this.#failure;
    }
    const sought = this.#sought;
    const seeking = sought !== undefined && !this.#hasArrived(sought, nowMs);
    const paused = this.#isPaused(nowMs);
    const positionMs = this.positionMs(nowMs);
    const isHeldUp = this.#state === "buffering" || seeking || this.#isAd;
    const ended = this.#state === "ended" && paused;
    return {
      name: "loaded",
      itemId: this.#load.itemId,
      positionMs,
      ...(sought !== undefined && { soughtMs: sought.value }),
      paused,
      seeking,
      canPlay: !isHeldUp || ended,
      moving:
        this.#state === "playing" && !paused && !isHeldUp && (this.#place.moves || this.#isLive),
      ended,
      rate: this.#shownRate(nowMs),
      ...(this.#durationMs !== undefined && { durationMs: this.#durationMs }),
      bufferedMs: Math.max(0, this.#bufferedUntilMs - positionMs),
      muted,
      warm: this.#isWarm,
      limits: { of: this.#of, rates: this.#rates, ...(this.#isLive && { isLive: true }) },
      ...(this.#isAd && { interruption: "ad" }),
    };
  }

  #hearState(state: EmbedState, nowMs: number): void {
    this.#state = state;
    if (state === "buffering") {
      return;
    }
    const runs = state === "playing";
    this.#isBlocked &&= !runs;
    this.#hasRun ||= runs;
    if (this.#wishToRun?.value === runs) {
      this.#wishToRun = undefined;
    }
    this.#runs = runs;
    if (this.#isPaused(nowMs)) {
      this.#place.stop(nowMs);
    } else if (runs) {
      this.#place.run(this.#rate);
      this.#sought = undefined;
    }
  }

  #hearPlace(positionMs: number, atMs: number, nowMs: number): void {
    const sought = this.#sought;
    if (sought === undefined) {
      this.#place.told(positionMs, atMs);
      const moves = this.#place.moves && !this.#isAd;
      this.#isWarm ||= moves;
      if (moves && this.#state === "buffering") {
        this.#hearState("playing", nowMs); // what moves on does not wait any more
      }
      return;
    }
    const isNews = atMs > sought.atMs && nowMs > sought.atMs;
    if (isNews && Math.abs(positionMs - sought.value) <= THERE_MS && this.#state !== "buffering") {
      this.#arrive();
    }
  }

  #arrive(): void {
    if (this.#sought !== undefined) {
      this.#sought = { ...this.#sought, isDone: true };
    }
  }

  #hasArrived({ atMs, isDone }: { atMs: number; isDone: boolean }, nowMs: number): boolean {
    return isDone || (this.#state !== "buffering" && nowMs - atMs > SOUGHT_WITHIN_MS);
  }

  #isPaused(nowMs: number): boolean {
    const wish = this.#wishToRun;
    const runs =
      wish !== undefined && nowMs - wish.atMs <= ANSWERS_WITHIN_MS ? wish.value : this.#runs;
    return !runs;
  }

  /** What was asked for, while it may still come or is as near as the player gets. */
  #shownRate(nowMs: number): number {
    const { value, atMs } = this.#wishedRate;
    const isAsAsked = Math.abs(nearest(value, this.#rates) - this.#rate) < 1e-3;
    return isAsAsked || nowMs - atMs <= ANSWERS_WITHIN_MS ? value : this.#rate;
  }
}

function nearest(rate: number, rates: Limits["rates"]): number {
  return rates === "any"
    ? rate
    : rates.reduce((best, one) => (Math.abs(one - rate) < Math.abs(best - rate) ? one : best), 1);
}
