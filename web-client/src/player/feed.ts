import type { FailureCode } from "../protocol/generated";
import type { Choices, Chosen } from "./choices";
import type { Broadcast } from "./live";
import type { Load } from "./port";
import type { Reason } from "./reason";

/** Why a film cannot be had. */
export interface Failure {
  readonly reason: Reason;
  /** For the others; by itself what passes is `unreachable`, and what does not `damaged`. */
  readonly code?: FailureCode;
  /** The network failed, not the film: loading it again may do. */
  readonly mayPass: boolean;
}

export const codeOf = ({ code, mayPass }: Failure): FailureCode =>
  code ?? (mayPass ? "unreachable" : "damaged");

/**
 * Brings one film's data to a `<video>`. Where the film is, how fast, and whether it runs is not its
 * business: that has one owner.
 */
export interface Feed {
  failure(): Failure | undefined;
  /** Of a live stream only. */
  broadcast?(): Broadcast | undefined;
  /** Whether it can't begin before the viewer has done their part: chosen their copy. */
  isWanting?(): boolean;
  /** The same object as long as nothing about them changes; a film that comes in one way has none. */
  choices?(): Choices | undefined;
  choose?(chosen: Chosen): void;
  /** Leaves the element empty. */
  stop(): void;
}

/** @param changed to be called when there is, or is no longer, a failure */
export type MakeFeed = (video: HTMLVideoElement, load: Load, changed: () => void) => Feed;

export function empty(video: HTMLVideoElement): void {
  video.removeAttribute("src");
  video.load();
}
