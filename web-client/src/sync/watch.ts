import type { TimeSource } from "../clock/time-source";
import type { Film, Limits, LoadedFilm, Player } from "../player/port";
import type { FailureCode, ItemId } from "../protocol/generated";
import {
  BLANK_AFTER_SOUND_MS,
  BLANK_AFTER_START_MS,
  BLANK_SERVICE_MS,
  CALM_WINDOW_MS,
  FAST_WINDOW_MS,
  SERVICE_STEP_MS,
  STEADY_ERROR_MS,
} from "./bands";
import { isSure } from "./correct";
import type { Desired } from "./desired";
import { History } from "./history";
import type { Latencies } from "./latencies";
import { Learning } from "./learning";
import { isContinuous, lineAt, playRateAt } from "./line";
import type { Skew } from "./measure";
import { Sampler } from "./sampler";

/** What has been seen of the film: measured, learned, remembered. */
export class Watch {
  readonly #sampler: Sampler;
  readonly learning: Learning;
  history = new History();
  #isMoving = false;
  #isMuted = false;
  /** Measured and left alone: fewer samples over a longer time will do. */
  #calm = false;
  /** The latest measurement was one to rely on. */
  #isSure = false;
  #skew: Skew | undefined;
  #failedSinceMs: number | undefined;
  #limits: Limits | undefined;
  #failed: { readonly itemId: ItemId; readonly code: FailureCode } | undefined;

  constructor(time: TimeSource, latencies: Latencies) {
    this.#sampler = new Sampler(time);
    this.learning = new Learning(latencies);
  }

  /** The last good measurement of the present run. */
  get skew(): Skew | undefined {
    return this.#skew;
  }

  /** Of this item, until it has been loaded after all: one that is tried again has not come yet. */
  failedWith(film: Film): FailureCode | undefined {
    const isSame = film.name !== "empty" && film.itemId === this.#failed?.itemId;
    return isSame ? this.#failed?.code : undefined;
  }

  failedForMs(now: number): number {
    return now - (this.#failedSinceMs ?? now);
  }

  get isFast(): boolean {
    return this.#isMoving && !this.#calm;
  }

  sample(player: Player): void {
    if (this.#isMoving) {
      this.#sampler.take(player, this.#calm ? CALM_WINDOW_MS : FAST_WINDOW_MS);
    }
  }

  /** The player's clock is about to do something else than run. */
  blank(forMs: number): void {
    this.#sampler.blank(this.#limits === undefined ? forMs : Math.max(forMs, BLANK_SERVICE_MS));
    this.#calm = false;
  }

  /** The room moved the film: what was measured against its former place says nothing any more. */
  forgetSkew(): void {
    this.blank(0);
    this.#skew = undefined;
  }

  /** Nothing had to be done about what was measured. */
  leftAlone(): void {
    this.#calm = this.#skew !== undefined && this.#isSure;
  }

  forgetFilm(): void {
    this.history = new History();
    this.learning.forget();
    this.blank(0);
    this.#skew = undefined;
    this.#isMoving = false;
  }

  /** Before anything is done about a film, what it tells is taken in. */
  see(film: Film, want: Desired, pulsing: boolean, now: number): Skew | undefined {
    this.#failedSinceMs = film.name === "failed" ? (this.#failedSinceMs ?? now) : undefined;
    if (film.name === "failed") {
      this.#failed = { itemId: film.itemId, code: film.code };
    }
    if (film.name !== "loaded") {
      this.#isMoving = false;
      return undefined;
    }
    this.#limits = film.limits;
    this.#failed = undefined;
    this.learning.saw(film, now);
    if (film.muted !== this.#isMuted) {
      this.#isMuted = film.muted; // the browser changes the sink, and the clock may step
      this.blank(BLANK_AFTER_SOUND_MS);
    }
    if (film.moving !== this.#isMoving) {
      this.#isMoving = film.moving;
      this.#skew = undefined;
      this.blank(BLANK_AFTER_START_MS);
      if (isStarved(film)) {
        this.learning.disturbed();
        this.history.stalled(now);
      }
    }
    return want.name === "playing" && film.moving && !pulsing
      ? this.#measure(want, now)
      : undefined;
  }

  get #stepMs(): number | undefined {
    return this.#limits === undefined ? undefined : SERVICE_STEP_MS;
  }

  #measure({ line }: Extract<Desired, { name: "playing" }>, now: number): Skew | undefined {
    const fromMs = isContinuous(line) ? Number.NEGATIVE_INFINITY : line.sinceMs;
    const skew = this.#sampler.skew((at) => lineAt(line, at), fromMs, this.#stepMs);
    this.#isSure = skew !== undefined && isSure(skew);
    if (skew !== undefined && this.#isSure) {
      this.#skew = skew;
      this.learning.measured(skew, playRateAt(line, now));
      this.history.measured(skew);
      if (Math.abs(skew.errorMs) >= STEADY_ERROR_MS) {
        this.history.undisturbedSinceMs = now;
      }
    }
    return skew;
  }
}

/** It ran, and stopped by itself: it waits for data. */
export const isStarved = (film: LoadedFilm): boolean =>
  film.interruption === undefined &&
  film.warm &&
  !film.moving &&
  !film.paused &&
  !film.seeking &&
  !film.ended &&
  !film.canPlay;
