import type { ItemId, MediaSource, MemberId, Playback, RoomView } from "../protocol/generated";
import type { Line } from "./line";

/** What this page's player should be doing, in local time. */
export type Desired =
  | { readonly name: "nothing" }
  | {
      readonly name: "held";
      readonly itemId: ItemId;
      readonly address: string;
      readonly source: MediaSource;
      readonly positionMs: number;
      readonly liveOriginMs?: number;
      /** Held only until these are ready (PB5). */
      readonly waiting?: Waiting;
    }
  | {
      readonly name: "playing";
      readonly itemId: ItemId;
      readonly address: string;
      readonly source: MediaSource;
      readonly liveOriginMs?: number;
      /** Changes when the room's playback does, and not when only the clock is known better. */
      readonly key: string;
      readonly line: Line;
    };

/** Whom the room waits for, and until when at most, in local time. */
export interface Waiting {
  readonly for: readonly MemberId[];
  readonly untilMs: number;
}

/** A pause pressed here and not answered yet: this page holds already. */
export interface OwnHold {
  readonly itemId: ItemId;
  readonly positionMs: number;
}

const nothing: Desired = { name: "nothing" };

/**
 * @param offsetMs server time minus local time, now
 * @param aheadMs how much earlier than the room the film runs here, since this device's output is late
 *   (PB13). It moves when the film is where, never where it is held.
 */
export function desire(
  view: RoomView | undefined,
  ownHold: OwnHold | undefined,
  offsetMs: number,
  aheadMs = 0,
): Desired {
  const { current, playback } = view ?? {};
  if (current === undefined || playback === undefined) {
    return nothing;
  }
  const { itemId } = current;
  const { address, source } = current.media;
  const { liveOriginMs } = current;
  const film = { itemId, address, source, ...(liveOriginMs !== undefined && { liveOriginMs }) };
  if (ownHold !== undefined && ownHold.itemId === itemId) {
    return { name: "held", ...film, positionMs: ownHold.positionMs };
  }
  switch (playback.state) {
    case "held":
      return { name: "held", ...film, positionMs: playback.positionMs };
    case "waiting":
      return {
        name: "held",
        ...film,
        positionMs: playback.positionMs,
        waiting: {
          for: playback.waitingFor ?? [],
          untilMs: (playback.untilMs ?? 0) - offsetMs,
        },
      };
    case "playing":
      return {
        name: "playing",
        ...film,
        key: keyOf(playback),
        line: lineOf(playback, offsetMs + aheadMs),
      };
  }
}

/**
 * The former counts only while it is of the same item: another item's end is not this one's start.
 *
 * @param shiftMs room time minus local time
 */
function lineOf(playback: Playback, shiftMs: number): Line {
  const { positionMs, rate, sinceMs, former } = playback;
  return {
    positionMs,
    rate,
    sinceMs: sinceMs - shiftMs,
    ...(former !== undefined &&
      former.itemId === playback.itemId && {
        former: {
          positionMs: former.positionMs,
          rate: former.rate,
          sinceMs: former.sinceMs - shiftMs,
        },
      }),
  };
}

const keyOf = ({ itemId, positionMs, rate, sinceMs }: Playback): string =>
  [itemId, positionMs, rate, sinceMs].join(" ");
