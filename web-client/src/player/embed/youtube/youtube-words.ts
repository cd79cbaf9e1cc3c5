import type { EmbedFailure, EmbedState } from "../embed";

/** The numbers of `onStateChange`. */
export function stateOf(data: number): EmbedState | undefined {
  switch (data) {
    case -1:
    case 5:
      return "unstarted";
    case 0:
      return "ended";
    case 1:
      return "playing";
    case 2:
      return "paused";
    case 3:
      return "buffering";
    default:
      return undefined;
  }
}

/** The numbers of `onError`. */
export function failureOf(data: number): EmbedFailure {
  switch (data) {
    case 2:
      return {
        reason: "youtube-unknown",
        code: "removed",
        mayPass: false,
      };
    case 5:
      return {
        reason: "youtube-codec",
        code: "codec",
        mayPass: false,
      };
    case 100:
      return {
        reason: "youtube-gone",
        code: "removed",
        mayPass: false,
      };
    case 101:
    case 150:
      return {
        reason: "youtube-elsewhere",
        code: "not-embeddable",
        mayPass: false,
      };
    case 153:
      return {
        reason: "youtube-origin",
        code: "refused",
        mayPass: false,
      };
    default:
      return { reason: "youtube-stopped", code: "damaged", mayPass: true };
  }
}

export const notReached: EmbedFailure = {
  reason: "youtube-unreachable",
  code: "unreachable",
  mayPass: true,
};

/** Of `infoDelivery` messages, which the player's frame sends several times a second. */
export interface Delivered {
  readonly currentTime?: number;
  /** By the frame's own calendar, in seconds. */
  readonly currentTimeLastUpdated_?: number;
  readonly duration?: number;
  readonly videoLoadedFraction?: number;
}

/** They are no part of the documented API: whatever is not as expected is as if it had not come. */
export function deliveredIn(data: unknown): Delivered | undefined {
  try {
    const message = typeof data === "string" ? JSON.parse(data) : data;
    return message?.event === "infoDelivery" && typeof message.info === "object"
      ? (message.info ?? undefined)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A calendar that was set meanwhile would put the place anywhere. */
const LATEST_MS = 2_000;

/** When by this page's clock the frame had that place. */
export function heardAtMs(info: Delivered, nowMs: number, calendarMs: number): number {
  const ageMs = calendarMs - (info.currentTimeLastUpdated_ ?? Number.NaN) * 1_000;
  return ageMs >= 0 && ageMs <= LATEST_MS ? nowMs - ageMs : nowMs;
}
