import type Hls from "hls.js";
import type { LevelDetails } from "hls.js";
import { type Anchor, anchorsOf, type Broadcast, zeroAt } from "../live";

/** Follows a live playlist: what of the broadcast is there, and which moment is shown where. */
export class HlsBroadcast {
  readonly #hls: Pick<Hls, "liveSyncPosition">;
  #details: LevelDetails | undefined;
  #anchors: ReadonlyMap<number, Anchor & { readonly isExact: boolean }> = new Map();

  constructor(hls: Pick<Hls, "liveSyncPosition">) {
    this.#hls = hls;
  }

  /** To be called with every playlist, and when a fragment of it has come. */
  follow(details: LevelDetails): void {
    this.#details = details;
    this.#anchors = anchorsOf(details.fragments, this.#anchors);
  }

  fragmentCame(): void {
    if (this.#details !== undefined) {
      this.follow(this.#details);
    }
  }

  /** Undefined for what is not live. */
  get now(): Broadcast | undefined {
    const details = this.#details;
    if (details === undefined || this.#anchors.size === 0) {
      return undefined;
    }
    const zeroAtMs = (mediaMs: number) => zeroAt(this.#anchors.values(), mediaMs) ?? 0;
    const momentAt = (mediaS: number) => mediaS * 1_000 + zeroAtMs(mediaS * 1_000);
    const joinS =
      this.#hls.liveSyncPosition ??
      Math.max(details.fragmentStart, details.edge - 3 * details.targetduration);
    return { zeroAtMs, fromMs: momentAt(details.fragmentStart), joinMs: momentAt(joinS) };
  }
}
