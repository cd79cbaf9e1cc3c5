import type { FailureCode } from "../../protocol/generated";
import type { Limits, Load } from "../port";
import type { Reason } from "../reason";

/** What a service's player is doing, by its own word. */
export type EmbedState = "unstarted" | "playing" | "paused" | "buffering" | "ended";

export interface EmbedFailure {
  readonly reason: Reason;
  readonly code: FailureCode;
  readonly mayPass: boolean;
}

/** What a service's frame tells, in the words of all of them. */
export type Told =
  | { readonly name: "ready" }
  | { readonly name: "state"; readonly state: EmbedState }
  /** Where it was at that local time. */
  | { readonly name: "place"; readonly positionMs: number; readonly atMs: number }
  | { readonly name: "length"; readonly durationMs: number }
  | { readonly name: "buffered"; readonly untilMs: number }
  | { readonly name: "rate"; readonly rate: number }
  /** Which rates it really plays. */
  | { readonly name: "rates"; readonly rates: Limits["rates"] }
  | { readonly name: "sought" }
  | { readonly name: "live" }
  | { readonly name: "ad"; readonly on: boolean }
  /** The browser wants a gesture first. */
  | { readonly name: "blocked" }
  | { readonly name: "failed"; readonly failure: EmbedFailure };

/** One video in a service's own player. Everything is a wish; what came of it is told. */
export interface Embed {
  play(): void;
  pause(): void;
  seek(positionMs: number): void;
  setRate(rate: number): void;
  setSound(volume: number, muted: boolean): void;
  /** Takes the frame away. */
  stop(): void;
}

/** @param place where on the page its frame stands; empty, and emptied again by `stop` */
export type MakeEmbed = (place: HTMLElement, load: Load, tell: (told: Told) => void) => Embed;

export const silentEmbed: Embed = {
  play() {},
  pause() {},
  seek() {},
  setRate() {},
  setSound() {},
  stop() {},
};
