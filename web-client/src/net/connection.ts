import type { TimeSource } from "../clock/time-source";
import type { Cancel, Timers } from "../clock/timers";
import type { Closing, Hello } from "../protocol/generated";
import { type Decoded, decode } from "./decode";
import { Silence, type Silent } from "./silence";
import type { OpenSocket, Socket } from "./socket";

export interface ConnectionPorts {
  readonly open: OpenSocket;
  readonly time: TimeSource;
  readonly timers: Timers;
}

export interface ConnectionListener {
  /** The first frame. */
  hello(): Hello;
  /** The `hello` is on its way. */
  opened(): void;
  heard(what: Decoded, t4Ms: number): void;
  /** The `hello` was never answered. */
  overdue(): void;
  silent(what: Silent): void;
  /** @param said what the server said before it closed */
  closed(number: number, said: Closing | undefined): void;
}

/** A `hello` that is not answered by then will not be. */
const ANSWER_MS = 8_000;

/** One socket to the room: its `hello`, its silences, its end. After `drop` nothing is heard of it. */
export class Connection {
  readonly #ports: ConnectionPorts;
  readonly #silence: Silence;
  readonly #bornMs: number;
  readonly #socket: Socket;
  #stopWaiting: Cancel;
  #state: "opening" | "open" | "dropped" = "opening";
  #isAnswered = false;
  #closing: Closing | undefined;

  constructor(ports: ConnectionPorts, listener: ConnectionListener) {
    const { time, timers } = ports;
    this.#ports = ports;
    this.#bornMs = time.now();
    this.#silence = new Silence(time, timers, (what) => listener.silent(what));
    this.#stopWaiting = timers.after(ANSWER_MS, () => listener.overdue());
    this.#socket = ports.open({
      opened: () => {
        if (this.#state === "opening") {
          this.#state = "open";
          this.send(listener.hello());
          listener.opened();
        }
      },
      frame: (text) => {
        const t4Ms = time.now();
        if (this.#state !== "dropped") {
          this.#silence.heard();
          this.#heard(decode(text), t4Ms, listener);
        }
      },
      closed: (number) => {
        if (this.#state !== "dropped") {
          listener.closed(number, this.#closing);
        }
      },
    });
  }

  /** The server has heard the `hello`, or may have, and has not said anything to it. */
  get isUnanswered(): boolean {
    return this.#state === "open" && !this.#isAnswered;
  }

  /** It was begun so long ago and is not even open. */
  hangsFor(ms: number): boolean {
    return this.#state === "opening" && this.#ports.time.now() - this.#bornMs >= ms;
  }

  /** False when it can't be sent. */
  send(frame: object): boolean {
    if (this.#state !== "open") {
      return false;
    }
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  /** Clock probes never go behind something queued. */
  probe(t1Ms: number): boolean {
    if (this.#state !== "open" || this.#socket.bufferedAmount > 0) {
      return false;
    }
    this.#silence.asked();
    return this.send({ type: "clock", t1Ms });
  }

  answered(): void {
    this.#isAnswered = true;
    this.#stopWaiting();
  }

  /** Asked again after a while in which nobody could listen. */
  askedAfterWaking(): void {
    if (this.#state === "open") {
      this.#silence.askedAfterWaking();
    }
  }

  drop(): void {
    this.#state = "dropped";
    this.#stopWaiting();
    this.#silence.stop();
    this.#socket.close();
  }

  /** The server says why before it closes. */
  #heard(what: Decoded, t4Ms: number, listener: ConnectionListener): void {
    if (what.name === "frame" && what.frame.type === "closing") {
      this.#closing = what.frame;
    } else {
      listener.heard(what, t4Ms);
    }
  }
}
