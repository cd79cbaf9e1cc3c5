import { type TimeSource, type WrongBy, wrongTime } from "../src/clock/time-source";
import type { Timers } from "../src/clock/timers";
import type { Seat } from "../src/net/seat-store";
import type { Unsent } from "../src/net/unsent-store";
import type { Woke } from "../src/net/wake";
import type {
  EventUnion,
  Item,
  Member,
  Playback,
  RoomView,
  Welcome,
} from "../src/protocol/generated";
import { createRoomSession, type MatineeSession } from "../src/room/create-session";
import type { World } from "../src/room/world";
import { FakeNet, type FakeSocket } from "./fake-socket";
import { HandClock } from "./hand-clock";
import { type Nature, SimPlayer } from "./sim-player";
import { memoryStore } from "./stage";

export interface PageOptions {
  readonly clock?: HandClock;
  readonly wrong?: WrongBy;
  readonly nature?: Partial<Nature>;
  readonly name?: string;
  readonly hostKey?: string;
  /** Waits in line when all seats are taken. */
  readonly line?: boolean;
  readonly seat?: Seat;
  /** What the page had given before it was loaded again. */
  readonly unsent?: Unsent;
  readonly companion?: { readonly code?: string };
  readonly open?: World["open"];
  readonly debug?: boolean;
}

/** A page with a session in it, and a world that the test turns by hand. */
export class Page {
  readonly clock: HandClock;
  readonly net = new FakeNet();
  readonly player: SimPlayer;
  readonly session: MatineeSession;
  readonly time: TimeSource;
  seat: Seat | undefined;
  hidden = false;
  unsent: Unsent | undefined;
  /** The ids that the room was found under since. */
  readonly movedTo: string[] = [];
  /** How far the calendar is ahead of the page's clock, which stood still while the machine slept. */
  sleptMs = 0;
  #wake: (why: Woke) => void = () => {};

  constructor({
    clock = new HandClock(),
    wrong = {},
    nature = {},
    name = "Ana",
    hostKey,
    line = false,
    seat,
    unsent,
    companion,
    open,
    debug = false,
  }: PageOptions = {}) {
    this.clock = clock;
    this.seat = seat;
    this.unsent = unsent;
    this.player = new SimPlayer(clock, nature);
    this.time = wrongTime(clock, wrong);
    this.session = createRoomSession(
      {
        roomId: "r",
        name,
        line,
        ...(hostKey !== undefined && { hostKey }),
        ...(companion !== undefined && { companion }),
      },
      {
        moveTo: (id) => this.movedTo.push(id),
        time: this.time,
        timers: timersOf(clock, this.time),
        earlierChat: () => Promise.resolve(undefined),
        open: open ?? ((listener) => this.#opened(this.net.open(listener))),
        seats: {
          read: () => this.seat,
          write: (written) => {
            this.seat = written;
          },
          forget: () => {
            this.seat = undefined;
          },
        },
        unsent: {
          read: () => this.unsent,
          write: (unsent) => {
            this.unsent = unsent;
          },
          forget: () => {
            this.unsent = undefined;
          },
        },
        latencies: memoryStore(),
        onWake: (listener) => {
          this.#wake = listener;
          return () => {};
        },
        isHidden: () => this.hidden,
        random: () => 0.5,
        calendarMs: () => SERVER_AHEAD_MS - 1_000 + clock.now() + this.sleptMs,
        playerFor: () => this.player,
        debug,
      },
    );
    this.session.attach(undefined as unknown as HTMLVideoElement);
  }

  get socket(): FakeSocket {
    return this.net.last;
  }

  wake(why: Woke = "seen"): void {
    this.#wake(why);
  }

  /** Somebody looks at the page again. */
  show(): void {
    this.hidden = false;
    this.#wake("seen");
  }

  /** Opens the socket and gives the seat, as a server without any delay would. */
  come(welcome: Partial<Welcome> = {}): void {
    this.socket.open();
    this.socket.say(welcomeTo(this.serverMs, welcome));
  }

  /** The server answers the time, 20 ms there and 20 ms back, unless it is deaf. */
  isDeaf = false;
  serverClockId = "c1";
  serverAheadMs = SERVER_AHEAD_MS;

  #opened(made: unknown): FakeSocket {
    const socket = made as FakeSocket;
    socket.onSent = ({ type, t1Ms }) => {
      if (type === "clock" && !this.isDeaf) {
        const t2Ms = this.serverMs + 20;
        this.clock.after(40, () => {
          if (!socket.isOver) {
            socket.say({ type: "clock", t1Ms, t2Ms, t3Ms: t2Ms, clockId: this.serverClockId });
          }
        });
      }
    };
    return socket;
  }

  /** Server time of the fake server: the true time and a bit. */
  get serverMs(): number {
    return this.clock.now() + this.serverAheadMs;
  }

  say(event: Omit<EventUnion, "atMs"> & { atMs?: number }): void {
    this.socket.say({ atMs: this.serverMs, ...event });
  }
}

export const SERVER_AHEAD_MS = 1_790_000_000_000;

/** Due by the page's clock, run by the true one. */
function timersOf(clock: HandClock, time: TimeSource): Timers {
  const after: Timers["after"] = (delayMs, run) => clock.after(delayMs, run);
  return {
    after,
    at(localMs, run) {
      let stop = () => {};
      const wait = () => {
        const leftMs = localMs - time.now();
        stop = leftMs <= 0 ? after(0, run) : after(leftMs + 0.001, wait);
      };
      wait();
      return () => stop();
    },
  };
}

export const ana: Member = {
  memberId: 1,
  name: "Ana",
  role: "host",
  seat: 1,
  connection: "here",
};

export const film: Item = {
  itemId: 3,
  media: { source: "file", address: "/media/film.webm" },
  addedBy: 1,
};

export const room = (more: Partial<RoomView> = {}): RoomView => ({
  settings: { title: "Friday", control: "everyone" },
  seats: 8,
  members: [ana],
  queue: [],
  chat: [],
  ...more,
});

export const held = (positionMs: number, sinceMs: number): Playback => ({
  itemId: 3,
  state: "held",
  positionMs,
  rate: 0,
  sinceMs,
  playingRate: 1,
});

export const running = (positionMs: number, sinceMs: number): Playback => ({
  itemId: 3,
  state: "playing",
  positionMs,
  rate: 1,
  sinceMs,
  playingRate: 1,
});

export const welcomeTo = (nowMs: number, more: Partial<Welcome> = {}): Welcome => ({
  type: "welcome",
  epoch: "e1",
  seq: 10,
  clockId: "c1",
  memberId: 1,
  seatToken: "token",
  nowMs,
  build: "b1",
  room: room(),
  ...more,
});

/** A welcome into a room whose film runs. */
export const withFilm = (page: Page, positionMs = 0) => ({
  room: room({ current: film, playback: running(positionMs, page.serverMs) }),
});
