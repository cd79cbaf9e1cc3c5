import { type ReadonlySignal, signal } from "@preact/signals";
import type { TimeSource } from "../clock/time-source";
import type { Cancel, Timers } from "../clock/timers";
import type { ClientFrameUnion, Done, Refused } from "../protocol/generated";
import type { Outcome, Pending } from "../room/session";
import { type Command, type Draft, speaksOfAMoment } from "./commands";
import type { NextRef } from "./refs";
import type { Keepable, Kept } from "./unsent-store";

export interface OutboxPorts {
  readonly nextRef: NextRef;
  readonly time: TimeSource;
  readonly timers: Timers;
  /** False when there is nobody to send it to. */
  readonly send: (frame: ClientFrameUnion) => boolean;
  /** When something is given, by the server's clock; undefined while that is not known. */
  readonly serverMs: () => number | undefined;
  /** Called with all that would be missed if the page were gone now, whenever that changes. */
  readonly keep: (kept: readonly Kept[]) => void;
}

interface Given extends Pending {
  readonly command: Command;
  readonly givenMs: number;
  readonly givenAtMs: number | undefined;
  /** The server may have it: it was handed to a connection, this one or a former one. */
  wasSent: boolean;
  readonly settle: (outcome: Outcome) => void;
}

/** A control speaks of a moment of the film; later than this the moment is gone (RP1). */
const CONTROL_AGE_MS = 3_000;
/** What was missed is told at once; a control that is not among it did not happen. */
const REPLAY_MS = 1_000;
const MOST_RESENT = 50;
/** The server takes ten chat messages at once and then two a second. */
const AT_ONCE = 8;
const PACE_MS = 500;

/** Commands on their way, each until it is answered; a lost connection does not lose them. */
export class Outbox {
  readonly #ports: OutboxPorts;
  readonly #pending = signal<readonly Given[]>([]);
  /** Those not handed to the present connection yet, oldest first: the server sees refs grow. */
  #unsent: Given[] = [];
  #connected = false;
  #over = false;
  #stopHanding: Cancel = () => {};
  #stopAgeing: Cancel = () => {};

  constructor(ports: OutboxPorts) {
    this.#ports = ports;
  }

  /** What is not answered yet, oldest first. */
  get pending(): ReadonlySignal<readonly Pending[]> {
    return this.#pending;
  }

  give(draft: Draft): Promise<Outcome> {
    if (this.#over) {
      return Promise.resolve({ name: "dropped" });
    }
    const command = { ...draft, ref: this.#ports.nextRef() } as Command;
    const given = this.#take(command, this.#ports.serverMs(), false);
    const isFirst = this.#unsent.length === 0;
    if (!(this.#connected && isFirst && this.#handed(given))) {
      this.#unsent.push(given);
    }
    this.#changed(command);
    this.#age();
    return given.outcome;
  }

  /** What the page had given before it was loaded again. */
  restore(kept: readonly Kept[]): void {
    for (const { command, givenAtMs, wasSent } of kept.slice(-MOST_RESENT)) {
      this.#unsent.push(this.#take(command, givenAtMs, wasSent));
    }
  }

  /** A seat on a fresh connection: what is still unanswered goes out again with the same refs. */
  connected(): void {
    this.#connected = true;
    const tooOldMs = this.#ports.time.now() - CONTROL_AGE_MS;
    const isLate = (given: Given) => speaksOfAMoment(given.command) && given.givenMs < tooOldMs;
    const late = this.#pending.peek().filter(isLate);
    const kept = this.#pending.peek().filter((given) => !isLate(given));
    for (const given of kept.slice(0, -MOST_RESENT)) {
      this.#settle(given, { name: "dropped" });
    }
    this.#unsent = kept.slice(-MOST_RESENT);
    this.#stopHanding();
    this.#stopAgeing();
    for (const given of late) {
      this.#dropLate(given);
    }
    this.#hand(AT_ONCE);
  }

  disconnected(): void {
    this.#connected = false;
    this.#stopHanding();
    this.#age();
  }

  /** An event that a command of ours led to: heard again after an outage, it is the answer. */
  happened(ref: number, seq: number): void {
    this.#settleRef(ref, { name: "done", seq });
  }

  done({ ref, seq }: Done): void {
    this.#settleRef(ref, { name: "done", seq });
  }

  refused({ ref, code, message }: Refused): void {
    if (ref !== undefined) {
      this.#settleRef(ref, { name: "refused", code, message });
    }
  }

  /** Those the room shows to be done already are not said again. */
  forgetDone(isDone: (kept: Kept) => boolean): void {
    for (const given of this.#pending.peek()) {
      if (isKeepable(given.command) && isDone(keptOf(given, given.command))) {
        this.#settle(given, { name: "done", seq: 0 });
      }
    }
  }

  /** There will be no other connection. What is kept stays kept, for a page that comes later. */
  over(): void {
    this.#over = true;
    this.#connected = false;
    this.#stopHanding();
    this.#stopAgeing();
    this.#unsent = [];
    const pending = this.#pending.peek();
    this.#pending.value = [];
    for (const { settle } of pending) {
      settle({ name: "dropped" });
    }
  }

  #take(command: Command, givenAtMs: number | undefined, wasSent: boolean): Given {
    let settle: Given["settle"] = () => {};
    const outcome = new Promise<Outcome>((resolve) => {
      settle = resolve;
    });
    const given: Given = {
      ref: command.ref,
      command,
      givenMs: this.#ports.time.now(),
      givenAtMs,
      wasSent,
      outcome,
      settle,
    };
    this.#pending.value = [...this.#pending.peek(), given];
    return given;
  }

  #handed(given: Given): boolean {
    const isSent = this.#ports.send(given.command);
    given.wasSent ||= isSent;
    return isSent;
  }

  #hand(most: number): void {
    for (let handed = 0; handed < most && this.#connected; handed++) {
      const next = this.#unsent[0];
      if (next === undefined || !this.#handed(next)) {
        break;
      }
      this.#unsent.shift();
    }
    if (this.#unsent.length > 0 && this.#connected) {
      this.#stopHanding = this.#ports.timers.after(PACE_MS, () => this.#hand(1));
    }
    this.#keep();
  }

  /** Nobody need wait for the connection to be told that a control came to nothing. */
  #age(): void {
    this.#stopAgeing();
    const first = this.#pending
      .peek()
      .find((given) => speaksOfAMoment(given.command) && !given.wasSent);
    if (this.#connected || first === undefined) {
      return;
    }
    const leftMs = first.givenMs + CONTROL_AGE_MS - this.#ports.time.now();
    this.#stopAgeing = this.#ports.timers.after(leftMs, () => {
      this.#settle(first, { name: "dropped" });
      this.#age();
    });
  }

  /** One that the server may have had is among what was missed, or it never was. */
  #dropLate(given: Given): void {
    if (given.wasSent) {
      this.#ports.timers.after(REPLAY_MS, () => this.#settle(given, { name: "dropped" }));
    } else {
      this.#settle(given, { name: "dropped" });
    }
  }

  #settleRef(ref: number, outcome: Outcome): void {
    const given = this.#pending.peek().find((each) => each.ref === ref);
    if (given !== undefined) {
      this.#settle(given, outcome);
    }
  }

  #settle(given: Given, outcome: Outcome): void {
    if (!this.#pending.peek().includes(given)) {
      return;
    }
    this.#pending.value = this.#pending.peek().filter((each) => each !== given);
    this.#unsent = this.#unsent.filter((each) => each !== given);
    given.settle(outcome);
    this.#changed(given.command);
  }

  #changed(command: Command): void {
    if (isKeepable(command)) {
      this.#keep();
    }
  }

  #keep(): void {
    const kept = this.#pending
      .peek()
      .flatMap((given) => (isKeepable(given.command) ? [keptOf(given, given.command)] : []));
    this.#ports.keep(kept);
  }
}

const isKeepable = (command: Command): command is Keepable =>
  command.type === "chat" || command.type === "addItem" || command.type === "addItems";

const keptOf = ({ givenAtMs, wasSent }: Given, command: Keepable): Kept => ({
  command,
  wasSent,
  ...(givenAtMs !== undefined && { givenAtMs }),
});
