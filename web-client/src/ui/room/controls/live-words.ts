import type { LiveWindow } from "../../../player/live";
import { say } from "../../words/say";
import { filmTime } from "../../words/time";

/** As near to the edge as anybody can stay: on the way there the room may wait 2.5 s for the slowest (PB6). */
const THERE_MS = 4_000;
const GONE_MS = 1_000;
const LONG_MS = 60_000;

/** Where the room is in a broadcast. */
export function liveWords(
  { fromMs, joinMs }: LiveWindow,
  positionMs: number,
): { readonly words: string; readonly isThere: boolean } {
  const { controls } = say();
  const behindMs = joinMs - positionMs;
  if (positionMs < fromMs - GONE_MS) {
    return { words: controls.movedOn, isThere: false };
  }
  if (behindMs < THERE_MS) {
    return { words: controls.live, isThere: true };
  }
  const far = behindMs < LONG_MS ? `${Math.round(behindMs / 1_000)} s` : filmTime(behindMs);
  return { words: controls.behindLive(far), isThere: false };
}
