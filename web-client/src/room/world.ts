import { performanceTime, type TimeSource, type WrongBy, wrongTime } from "../clock/time-source";
import { browserTimers, type Timers } from "../clock/timers";
import { type EarlierChat, earlierChatOf } from "../net/earlier-chat";
import { filmTakesHereMs } from "../net/line-pace";
import { companionSeat, keptSeats, type SeatStore } from "../net/seat-store";
import { browserSocket, liveUrl, type OpenSocket } from "../net/socket";
import { type UnsentStore, unsentStore } from "../net/unsent-store";
import { browserWake, type OnWake } from "../net/wake";
import type { Player } from "../player/port";
import { stagePlayer } from "../player/stage-player";
import { deviceLatencyStore, type LatencyStore } from "../sync/latencies";

/** Everything a session takes from outside. Tests bring a world that they turn by hand. */
export interface World {
  /** From here on all is asked of the room's new id, and kept under it (RM7). */
  readonly moveTo: (roomId: string) => void;
  readonly time: TimeSource;
  readonly timers: Timers;
  readonly open: OpenSocket;
  readonly earlierChat: EarlierChat;
  readonly seats: SeatStore;
  readonly unsent: UnsentStore;
  readonly latencies: LatencyStore;
  /** How long a film may take over this line, as far as is known. */
  readonly filmTakesMs?: number;
  readonly onWake: OnWake;
  /** Whether nobody can see the page. */
  readonly isHidden: () => boolean;
  readonly random: () => number;
  /** The calendar, asked once, for the first ref. */
  readonly calendarMs: () => number;
  readonly playerFor: (video: HTMLVideoElement, place?: HTMLElement) => Player;
  /** Set when the page was opened with `?debug`. */
  readonly debug: boolean;
  /** The film is started with the others and not corrected: for the lab's comparison. */
  readonly openLoop?: boolean;
}

/** Which room is meant, and as what one comes to it. */
export interface Where {
  readonly roomId: string;
  readonly baseUrl?: string | URL;
  readonly companion?: object;
}

export function browserWorld({ roomId, baseUrl = location.href, companion }: Where): World {
  const filmTakesMs = filmTakesHereMs();
  const debug = new URLSearchParams(location.search).has("debug");
  const time = debug ? wrongTime(performanceTime, injectedError()) : performanceTime;
  const storesOf = (id: string) =>
    companion === undefined
      ? { seats: keptSeats(id), unsent: unsentStore(id) }
      : { seats: companionSeat(id), unsent: unsentStore(`${id}.companion`) };
  let here = { id: roomId, ...storesOf(roomId) };
  return {
    moveTo: (id) => {
      const there = { id, ...storesOf(id) };
      move(here.seats, there.seats);
      move(here.unsent, there.unsent);
      here = there;
    },
    time,
    timers: browserTimers(time),
    open: (listener) => browserSocket(liveUrl(baseUrl, here.id))(listener),
    earlierChat: (before, seatToken) => earlierChatOf(here.id, baseUrl)(before, seatToken),
    seats: {
      read: () => here.seats.read(),
      write: (seat) => here.seats.write(seat),
      forget: () => here.seats.forget(),
    },
    unsent: {
      read: () => here.unsent.read(),
      write: (unsent) => here.unsent.write(unsent),
      forget: () => here.unsent.forget(),
    },
    latencies: deviceLatencyStore(),
    ...(filmTakesMs !== undefined && { filmTakesMs }),
    onWake: browserWake,
    isHidden: () => document.visibilityState === "hidden",
    random: Math.random,
    calendarMs: Date.now,
    playerFor: stagePlayer,
    debug,
    openLoop: debug && window.__matineeLab?.openLoop === true,
  };
}

interface Shelf<T> {
  read(): T | undefined;
  write(kept: T): void;
  forget(): void;
}

function move<T>(from: Shelf<T>, to: Shelf<T>): void {
  const kept = from.read();
  if (kept !== undefined) {
    to.write(kept);
    from.forget();
  }
}

declare global {
  interface Window {
    /** A lab's wrong clock, set before the page loads; heeded with `?debug` only. */
    __matineeTime?: WrongBy;
    __matineeLab?: { readonly openLoop?: boolean };
  }
}

const injectedError = (): WrongBy => window.__matineeTime ?? {};
