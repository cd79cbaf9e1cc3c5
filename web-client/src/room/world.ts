import { performanceTime, type TimeSource, type WrongBy, wrongTime } from "../clock/time-source";
import { browserTimers, type Timers } from "../clock/timers";
import { type EarlierChat, earlierChatOf } from "../net/earlier-chat";
import { keptSeats, type SeatStore } from "../net/seat-store";
import { browserSocket, liveUrl, type OpenSocket } from "../net/socket";
import { type UnsentStore, unsentStore } from "../net/unsent-store";
import { browserWake, type OnWake } from "../net/wake";
import { htmlVideoPlayer } from "../player/html-video";
import type { Player } from "../player/port";
import { deviceLatencyStore, type LatencyStore } from "../sync/latencies";

/** Everything a session takes from outside. Tests bring a world that they turn by hand. */
export interface World {
  readonly time: TimeSource;
  readonly timers: Timers;
  readonly open: OpenSocket;
  readonly earlierChat: EarlierChat;
  readonly seats: SeatStore;
  readonly unsent: UnsentStore;
  readonly latencies: LatencyStore;
  readonly onWake: OnWake;
  /** Whether nobody can see the page. */
  readonly isHidden: () => boolean;
  readonly random: () => number;
  /** The calendar, asked once, for the first ref. */
  readonly calendarMs: () => number;
  readonly playerFor: (video: HTMLVideoElement) => Player;
  /** Set when the page was opened with `?debug`. */
  readonly debug: boolean;
  /** The film is started with the others and not corrected: for the lab's comparison. */
  readonly openLoop?: boolean;
}

export function browserWorld(roomId: string, baseUrl: string | URL | undefined): World {
  const debug = new URLSearchParams(location.search).has("debug");
  const time = debug ? wrongTime(performanceTime, injectedError()) : performanceTime;
  return {
    time,
    timers: browserTimers(time),
    open: browserSocket(liveUrl(baseUrl ?? location.href, roomId)),
    earlierChat: earlierChatOf(roomId, baseUrl ?? location.href),
    seats: keptSeats(roomId),
    unsent: unsentStore(roomId),
    latencies: deviceLatencyStore(),
    onWake: browserWake,
    isHidden: () => document.visibilityState === "hidden",
    random: Math.random,
    calendarMs: Date.now,
    playerFor: htmlVideoPlayer,
    debug,
    openLoop: debug && window.__matineeLab?.openLoop === true,
  };
}

declare global {
  interface Window {
    /** A lab's wrong clock, set before the page loads; heeded with `?debug` only. */
    __matineeTime?: WrongBy;
    __matineeLab?: { readonly openLoop?: boolean };
  }
}

const injectedError = (): WrongBy => window.__matineeTime ?? {};
