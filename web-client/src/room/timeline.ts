import type { Former, Playback } from "../protocol/generated";

/** What is in force at a moment of server time: the new playback, or until it begins the former. */
function inForceAt(playback: Playback, serverMs: number): Former {
  return serverMs < playback.sinceMs && playback.former !== undefined ? playback.former : playback;
}

/** Where the film is at a moment of server time (PB1). */
export function positionAt(playback: Playback, serverMs: number): number {
  const { positionMs, rate, sinceMs } = inForceAt(playback, serverMs);
  return positionMs + rate * Math.max(0, serverMs - sinceMs);
}

/** The same for the item that is coming: until it begins it stands at its start, wherever the one before is. */
export function placeAt(playback: Playback, serverMs: number): number {
  return inForceAt(playback, serverMs).itemId === playback.itemId
    ? positionAt(playback, serverMs)
    : playback.positionMs;
}
