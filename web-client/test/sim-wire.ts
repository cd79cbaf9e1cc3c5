import type { OpenSocket } from "../src/net/socket";
import type { HandClock } from "./hand-clock";

/** A path between one page and the room: in order, as TCP is, and held up now and then. */
export interface Wire {
  readonly upMs: number;
  readonly downMs: number;
  readonly jitterMs: number;
}

/** The room's end of a connection. */
export interface Line {
  hear(frame: object): void;
  /** Closes it from the room's side, after what was said before. */
  close(number: number): void;
}

/** What a room hears from the other end. */
export interface Ear {
  said(line: Line, frame: Record<string, unknown> & { type: string }): void;
  /** Once, whoever closed it. */
  lost(line: Line): void;
}

/** All connections of one page, over its wire. */
export class SimWire {
  readonly #clock: HandClock;
  readonly #random: () => number;
  readonly #ear: Ear;
  readonly #wire: Wire;
  #cut: () => void = () => {};
  /** Until then nothing passes. */
  stalledUntilMs = 0;

  constructor(clock: HandClock, random: () => number, wire: Wire, ear: Ear) {
    this.#clock = clock;
    this.#random = random;
    this.#wire = wire;
    this.#ear = ear;
  }

  /** Breaks the present connection, unnoticed by neither. */
  cut(): void {
    this.#cut();
  }

  readonly open: OpenSocket = (listener) => {
    let isOpen = true;
    let isThere = true;
    const up = this.#lane(this.#wire.upMs);
    const down = this.#lane(this.#wire.downMs);
    const line: Line = {
      hear: (frame) => down(() => isOpen && listener.frame(JSON.stringify(frame))),
      close: (number) => {
        lost();
        down(() => closed(number));
      },
    };
    const closed = (number: number) => {
      if (isOpen) {
        isOpen = false;
        listener.closed(number);
      }
    };
    const lost = () => {
      if (isThere) {
        isThere = false;
        this.#ear.lost(line);
      }
    };
    this.#cut = () => {
      lost();
      closed(1006);
    };
    up(() => down(() => isOpen && listener.opened()));
    return {
      bufferedAmount: 0,
      send: (text) => up(() => isThere && this.#ear.said(line, JSON.parse(text))),
      close: () => {
        isOpen = false;
        up(lost);
      },
    };
  };

  #lane(delayMs: number) {
    let lastMs = 0;
    return (act: () => void) => {
      const heldUp = this.#wire.jitterMs * this.#random() ** 3;
      const due = Math.max(this.#clock.now(), this.stalledUntilMs) + delayMs + heldUp;
      lastMs = Math.max(lastMs, due);
      this.#clock.at(lastMs, act);
    };
  }
}
