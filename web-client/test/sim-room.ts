import type { OpenSocket, SocketListener } from "../src/net/socket";
import type { Playback, RoomView } from "../src/protocol/generated";
import { positionAt } from "../src/room/timeline";
import { dice } from "./dice";
import type { HandClock } from "./hand-clock";
import { film, held, room, running, SERVER_AHEAD_MS } from "./page";

/** A path between one page and the room: in order, as TCP is, and held up now and then. */
export interface Wire {
  readonly upMs: number;
  readonly downMs: number;
  readonly jitterMs: number;
}

interface Seat {
  readonly memberId: number;
  readonly hear: (frame: object) => void;
}

/** As much of a room's server as a page's film needs: seats, clock, play, pause, seek. */
export class SimRoom {
  readonly #clock: HandClock;
  readonly #seats: Seat[] = [];
  readonly #random: () => number;
  #seq = 1;
  #view: RoomView;
  /** Until then nothing passes on that page's wire. */
  readonly stalledUntil = new Map<number, number>();

  constructor(clock: HandClock, seed = 1) {
    this.#clock = clock;
    this.#random = dice(seed);
    this.#view = room({ current: film, playback: held(0, this.nowMs) });
  }

  get nowMs(): number {
    return this.#clock.now() + SERVER_AHEAD_MS;
  }

  get playback(): Playback {
    return this.#view.playback ?? held(0, 0);
  }

  get positionMs(): number {
    return positionAt(this.playback, this.nowMs);
  }

  wire(index: number, { upMs, downMs, jitterMs }: Wire): OpenSocket {
    return (listener) => {
      let open = true;
      const lane = (delayMs: number) => {
        let lastMs = 0;
        return (act: () => void) => {
          const stalled = this.stalledUntil.get(index) ?? 0;
          const due =
            Math.max(this.#clock.now(), stalled) + delayMs + jitterMs * this.#random() ** 3;
          lastMs = Math.max(lastMs, due);
          this.#clock.at(lastMs, () => open && act());
        };
      };
      const up = lane(upMs);
      const down = lane(downMs);
      const hear = (frame: object) => down(() => listener.frame(JSON.stringify(frame)));
      up(() => down(() => listener.opened()));
      return {
        bufferedAmount: 0,
        send: (text) => up(() => this.#said(index, JSON.parse(text), hear, listener)),
        close: () => {
          open = false;
        },
      };
    };
  }

  #said(
    index: number,
    frame: { type: string; t1Ms: number; ref: number; positionMs: number; pressedAtMs: number },
    hear: (frame: object) => void,
    _: SocketListener,
  ): void {
    const { nowMs } = this;
    switch (frame.type) {
      case "hello":
        this.#seats.push({ memberId: index + 1, hear });
        hear({
          type: "welcome",
          epoch: "e",
          seq: this.#seq,
          clockId: "c1",
          memberId: 1,
          seatToken: `t${index}`,
          nowMs,
          build: "b",
          room: this.#view,
        });
        break;
      case "clock":
        hear({ type: "clock", t1Ms: frame.t1Ms, t2Ms: nowMs, t3Ms: nowMs, clockId: "c1" });
        break;
      case "play":
        this.#change(this.#startingAt(this.positionMs), "play", frame.ref, hear);
        break;
      case "seek":
        this.#change(this.#startingAt(frame.positionMs), "seek", frame.ref, hear);
        break;
      case "pause":
        this.#change(held(frame.positionMs, nowMs), "pause", frame.ref, hear);
        break;
    }
  }

  #startingAt(positionMs: number): Playback {
    const { rate, sinceMs, positionMs: was } = this.playback;
    return {
      ...running(positionMs, this.nowMs + 250),
      former: { itemId: film.itemId, positionMs: was, rate, sinceMs },
    };
  }

  #change(playback: Playback, cause: string, ref: number, hear: (frame: object) => void): void {
    this.#seq += 1;
    this.#view = { ...this.#view, playback };
    const event = { type: "playbackChanged", seq: this.#seq, atMs: this.nowMs, playback, cause };
    for (const seat of this.#seats) {
      seat.hear(event);
    }
    hear({ type: "done", ref, seq: this.#seq });
  }
}
