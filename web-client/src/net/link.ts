import type { ClientFrameUnion, Closing, Hello, RefusalCode } from "../protocol/generated";
import { Connection, type ConnectionPorts } from "./connection";
import type { Decoded } from "./decode";
import { firstState, type LinkInput, type LinkState, step } from "./reconnect";
import type { Silent } from "./silence";
import type { Woke } from "./wake";

export interface LinkPorts extends ConnectionPorts {
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

/** An attempt that hangs so long is begun anew when the network comes back. */
const STUCK_MS = 1_500;
/** So long a `hello` of ours may still be on its way that was sent on a socket we have given up. */
const STRAY_MS = 15_000;

/**
 * The link to the room: one socket, opened again as `reconnect` says, and a second one beside it while
 * the first is silent. Whichever proves to be alive first is the link.
 */
export class Link {
  readonly #ports: LinkPorts;
  readonly #listener: LinkListener;
  #state: LinkState = firstState;
  #present: Connection | undefined;
  #spare: Connection | undefined;
  #stopPause: () => void = () => {};
  #strayMs = Number.NEGATIVE_INFINITY;

  constructor(ports: LinkPorts, listener: LinkListener) {
    this.#ports = ports;
    this.#listener = listener;
  }

  start(): void {
    this.#connect();
  }

  /** False when there is nobody to send it to. */
  send(frame: ClientFrameUnion): boolean {
    return this.#state.name === "seated" && this.#present?.send(frame) === true;
  }

  /** Clock probes go before the seat is given, too. */
  probe(t1Ms: number): boolean {
    return this.#present?.probe(t1Ms) === true;
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

  /** Gives this socket up for another one. */
  abandon(): void {
    const { time, random } = this.#ports;
    this.#move({ name: "abandoned", nowMs: time.now(), random: random() });
  }

  woke(why: Woke): void {
    this.#move({ name: "woke", isStuck: this.#present?.hangsFor(STUCK_MS) === true });
    if (why === "cut-off") {
      this.#move({ name: "doubted" });
    }
    this.#present?.askedAfterWaking();
  }

  leave(): void {
    this.send({ type: "leave" });
    this.#move({ name: "left" });
  }

  dispose(): void {
    this.#dropAll();
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
        this.#present?.answered();
        break;
      case "seated":
        this.#present?.answered();
        this.#keepSpare(next.spare !== "none");
        break;
      case "waiting":
        this.#dropAll();
        this.#stopPause = this.#ports.timers.after(next.delayMs, () => this.#move({ name: "due" }));
        break;
      case "refused":
      case "closed":
        this.#dropAll();
        break;
    }
    this.#listener.moved(next);
  }

  /** The second socket, if there is one, is on its way already. */
  #connect(): void {
    const next = this.#spare ?? this.#open();
    this.#spare = undefined;
    this.#dropAll();
    this.#present = next;
  }

  #keepSpare(keep: boolean): void {
    if (keep) {
      this.#spare ??= this.#open();
    } else {
      this.#letGo(this.#spare);
      this.#spare = undefined;
    }
  }

  #open(): Connection {
    const connection: Connection = new Connection(this.#ports, {
      hello: () => this.#listener.hello(),
      opened: () => this.#opened(connection),
      heard: (what, t4Ms) => this.#heard(connection, what, t4Ms),
      overdue: () => this.#lost(connection),
      silent: (what) => this.#silent(what),
      closed: (number, said) => this.#closed(connection, number, said),
    });
    return connection;
  }

  #opened(connection: Connection): void {
    if (connection === this.#spare) {
      this.#move({ name: "spare-opened" });
    } else {
      this.#listener.opened();
    }
  }

  #heard(connection: Connection, what: Decoded, t4Ms: number): void {
    if (connection !== this.#spare) {
      this.#move({ name: "heard" });
      this.#listener.heard(what, t4Ms);
    } else if (isSeat(what)) {
      this.#letGo(this.#present);
      this.#present = connection;
      this.#spare = undefined;
      this.#listener.heard(what, t4Ms);
    } else if (what.name === "frame" && what.frame.type === "refused") {
      this.#lost(connection);
    }
  }

  #silent(what: Silent): void {
    switch (what) {
      case "doubtful":
        this.#move({ name: "doubted" });
        break;
      case "dead":
        this.abandon();
        break;
    }
  }

  #lost(connection: Connection): void {
    if (connection === this.#spare) {
      this.#move({ name: "spare-lost" });
    } else {
      this.abandon();
    }
  }

  #closed(connection: Connection, number: number, said: Closing | undefined): void {
    if (connection === this.#spare) {
      this.#move({ name: "spare-lost" }); // why, the next attempt will be told
      return;
    }
    const { time, random } = this.#ports;
    const nowMs = time.now();
    this.#move({
      name: "closed",
      number,
      isOurDoing: nowMs - this.#strayMs < STRAY_MS,
      nowMs,
      random: random(),
      ...(said !== undefined && { code: said.code, message: said.message }),
      ...(said?.retryAfterMs !== undefined && { retryAfterMs: said.retryAfterMs }),
    });
  }

  #dropAll(): void {
    this.#stopPause();
    this.#letGo(this.#present);
    this.#letGo(this.#spare);
    this.#present = undefined;
    this.#spare = undefined;
  }

  #letGo(connection: Connection | undefined): void {
    if (connection?.isUnanswered) {
      this.#strayMs = this.#ports.time.now();
    }
    connection?.drop();
  }
}

const ANSWERS: ReadonlySet<string> = new Set(["welcome", "resumed", "lined", "knocking"]);

/** What only a connection that is alive, and has the seat now, can say. */
const isSeat = (what: Decoded): boolean => what.name === "frame" && ANSWERS.has(what.frame.type);
