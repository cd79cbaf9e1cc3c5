import type { TimeSource } from "../clock/time-source";
import type { Cancel, Timers } from "../clock/timers";
import type { ClientFrameUnion, Closing, Hello, RefusalCode } from "../protocol/generated";
import { type Decoded, decode } from "./decode";
import { firstState, type LinkInput, type LinkState, step } from "./reconnect";
import { Silence } from "./silence";
import type { OpenSocket, Socket } from "./socket";

export interface LinkPorts {
  readonly open: OpenSocket;
  readonly time: TimeSource;
  readonly timers: Timers;
  /** From 0 to 1. */
  readonly random: () => number;
}

export interface LinkListener {
  /** The first frame of each connection, with what brings the seat back. */
  hello(): Hello;
  /** The `hello` is on its way; the time may be asked. */
  opened(): void;
  heard(what: Decoded, t4Ms: number): void;
  moved(state: LinkState): void;
}

/** A `hello` that is not answered by then will not be. */
const ANSWER_MS = 8_000;

/** The link to the room: one socket at a time, opened again as `reconnect` says. */
export class Link {
  readonly #ports: LinkPorts;
  readonly #listener: LinkListener;
  readonly #silence: Silence;
  #state: LinkState = firstState;
  #socket: Socket | undefined;
  #isOpen = false;
  #closing: Closing | undefined;
  #stop: Cancel = () => {};

  constructor(ports: LinkPorts, listener: LinkListener) {
    this.#ports = ports;
    this.#listener = listener;
    this.#silence = new Silence(ports.time, ports.timers, () => this.abandon());
  }

  start(): void {
    this.#connect();
  }

  /** False when there is nobody to send it to. */
  send(frame: ClientFrameUnion): boolean {
    if (this.#state.name !== "seated" || !this.#isOpen) {
      return false;
    }
    this.#socket?.send(JSON.stringify(frame));
    return true;
  }

  /** Clock probes go before the seat is given, and never behind something queued. */
  probe(t1Ms: number): boolean {
    if (!this.#isOpen || this.#socket === undefined || this.#socket.bufferedAmount > 0) {
      return false;
    }
    this.#socket.send(JSON.stringify({ type: "clock", t1Ms }));
    this.#silence.asked();
    return true;
  }

  /** The `hello` is answered, and a seat may come. */
  lined(): void {
    this.#move({ name: "lined", nowMs: this.#ports.time.now() });
  }

  seated(): void {
    this.#move({ name: "seated", nowMs: this.#ports.time.now() });
  }

  refused(code: RefusalCode, message: string): void {
    this.#move({ name: "refused", code, message, random: this.#ports.random() });
  }

  /** The server says why before it closes. */
  announced(closing: Closing): void {
    this.#closing = closing;
  }

  /** Gives this socket up for another one. */
  abandon(): void {
    const { time, random } = this.#ports;
    this.#move({ name: "abandoned", nowMs: time.now(), random: random() });
  }

  woke(): void {
    this.#move({ name: "woke" });
    if (this.#isOpen) {
      this.#silence.askedAfterWaking();
    }
  }

  leave(): void {
    this.send({ type: "leave" });
    this.#move({ name: "left" });
  }

  dispose(): void {
    this.#drop();
  }

  #move(input: LinkInput): void {
    const next = step(this.#state, input);
    if (next === this.#state) {
      return;
    }
    this.#state = next;
    switch (next.name) {
      case "connecting":
        this.#connect();
        break;
      case "lined":
      case "seated":
        this.#stop();
        break;
      case "waiting":
        this.#drop();
        this.#stop = this.#ports.timers.after(next.delayMs, () => this.#move({ name: "due" }));
        break;
      case "refused":
      case "closed":
        this.#drop();
        break;
    }
    this.#listener.moved(next);
  }

  #connect(): void {
    this.#drop();
    this.#stop = this.#ports.timers.after(ANSWER_MS, () => this.abandon());
    // What an old socket still says is not for us: each listener knows its own socket only.
    const stillOurs = () => this.#socket === socket;
    const socket = this.#ports.open({
      opened: () => {
        if (stillOurs()) {
          this.#isOpen = true;
          socket.send(JSON.stringify(this.#listener.hello()));
          this.#listener.opened();
        }
      },
      frame: (text) => {
        const t4Ms = this.#ports.time.now();
        if (stillOurs()) {
          this.#silence.heard();
          this.#listener.heard(decode(text), t4Ms);
        }
      },
      closed: (number) => {
        if (stillOurs()) {
          this.#closed(number);
        }
      },
    });
    this.#socket = socket;
  }

  #closed(number: number): void {
    const { time, random } = this.#ports;
    const said = this.#closing;
    this.#move({
      name: "closed",
      number,
      nowMs: time.now(),
      random: random(),
      ...(said !== undefined && { code: said.code, message: said.message }),
      ...(said?.retryAfterMs !== undefined && { retryAfterMs: said.retryAfterMs }),
    });
  }

  #drop(): void {
    this.#stop();
    this.#silence.heard();
    this.#isOpen = false;
    this.#closing = undefined;
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
  }
}
