import type { Film } from "../player/port";
import type { Skew } from "./measure";
import type { Plan } from "./plan";

/** All that `reconcile` knows of this page. */
export interface Observed {
  readonly film: Film;
  readonly plan: Plan;
  /** Not while the player's clock can't be trusted. */
  readonly skew?: Skew;
  /** How long the film has been failed, 0 when it has not. */
  readonly failedForMs: number;
  /** The browser has not answered `play()` yet, or wants a gesture first: asking again is no use. */
  readonly awaitsBrowser: boolean;
  /** From `play()` to a moving picture, as learned. */
  readonly startLatencyMs: number;
  /** From setting `currentTime` to being able to play there, as learned. */
  readonly seekLatencyMs: number;
  /** How long the film took to be here at all: another place of it may take as long. */
  readonly loadedInMs: number;
  /** The state of the room's playback that the running film was last held against. */
  readonly followedKey?: string;
  /** Since when nothing but inaudible corrections was needed. */
  readonly undisturbedSinceMs: number;
  /** When something was last done about where the film is: started, moved, corrected. */
  readonly actedMs: number;
  /** Local times of the latest jumps, oldest first. */
  readonly jumpsMs: readonly number[];
  /** Pulses in a row that did not help. */
  readonly futilePulses: number;
  /** Not while the time is in doubt: then a film that runs is left at its rate. */
  readonly mayCorrect: boolean;
}
