import type { TimeSource } from "../clock/time-source";
import type { Cancel, Timers } from "../clock/timers";
import type { ClientFrameUnion, Done, Leave, React, Refused } from "../protocol/generated";
import type { Outcome } from "../room/session";
import type { NextRef } from "./refs";

type Answered = Exclude<Extract<ClientFrameUnion, { ref: number }>, Leave | React>;
type WithoutRef<T> = T extends unknown ? Omit<T, "ref"> : never;

/** A command before it has its number. */
export type Draft = WithoutRef<Answered>;

interface Pending {
  readonly frame: Answered;
  readonly givenMs: number;
  readonly settle: (outcome: Outcome) => void;
}

/** A control speaks of a moment of the film; later than this the moment is gone (RP1). */
const CONTROL_AGE_MS = 3_000;
const MOST_RESENT = 50;
/** The server takes ten chat messages at once and then two a second. */
const AT_ONCE = 8;
const PACE_MS = 500;

/** Commands on their way, each until it is answered; a lost connection does not lose them. */
export class Outbox {
  readonly #nextRef: NextRef;
  readonly #time: TimeSource;
  readonly #timers: Timers;
  readonly #send: (frame: ClientFrameUnion) => boolean;
  readonly #unanswered = new Map<number, Pending>();
  /** Those not handed to the present connection yet, oldest first: the server sees refs grow. */
  #unsent: Pending[] = [];
  #connected = false;
  #over = false;
  #stop: Cancel = () => {};

  constructor(
    nextRef: NextRef,
    time: TimeSource,
    timers: Timers,
    send: (frame: ClientFrameUnion) => boolean,
  ) {
    this.#nextRef = nextRef;
    this.#time = time;
    this.#timers = timers;
    this.#send = send;
  }

  give(draft: Draft): Promise<Outcome> {
    if (this.#over) {
      return Promise.resolve({ name: "dropped" });
    }
    return new Promise((settle) => {
      const frame = { ...draft, ref: this.#nextRef() } as Answered;
      const pending = { frame, givenMs: this.#time.now(), settle };
      this.#unanswered.set(frame.ref, pending);
      const first = this.#unsent.length === 0;
      if (!(this.#connected && first && this.#send(frame))) {
        this.#unsent.push(pending);
      }
    });
  }

  /** A seat on a fresh connection: what is still unanswered goes out again with the same refs. */
  connected(): void {
    this.#connected = true;
    const tooOld = this.#time.now() - CONTROL_AGE_MS;
    const kept: Pending[] = [];
    for (const pending of this.#unanswered.values()) {
      if (speaksOfAMoment(pending.frame) && pending.givenMs < tooOld) {
        this.#settle(pending.frame.ref, { name: "dropped" });
      } else {
        kept.push(pending);
      }
    }
    for (const pending of kept.slice(0, -MOST_RESENT)) {
      this.#settle(pending.frame.ref, { name: "dropped" });
    }
    this.#unsent = kept.slice(-MOST_RESENT);
    this.#stop();
    this.#hand(AT_ONCE);
  }

  disconnected(): void {
    this.#connected = false;
    this.#stop();
  }

  done({ ref, seq }: Done): void {
    this.#settle(ref, { name: "done", seq });
  }

  refused({ ref, code, message }: Refused): void {
    if (ref !== undefined) {
      this.#settle(ref, { name: "refused", code, message });
    }
  }

  /** There will be no other connection. */
  over(): void {
    this.#over = true;
    this.disconnected();
    this.#unsent = [];
    for (const ref of [...this.#unanswered.keys()]) {
      this.#settle(ref, { name: "dropped" });
    }
  }

  #hand(most: number): void {
    for (let handed = 0; handed < most && this.#connected; handed++) {
      const next = this.#unsent[0];
      if (next === undefined || !this.#send(next.frame)) {
        return;
      }
      this.#unsent.shift();
    }
    if (this.#unsent.length > 0) {
      this.#stop = this.#timers.after(PACE_MS, () => this.#hand(1));
    }
  }

  #settle(ref: number, outcome: Outcome): void {
    const pending = this.#unanswered.get(ref);
    if (pending !== undefined) {
      this.#unanswered.delete(ref);
      this.#unsent = this.#unsent.filter((other) => other !== pending);
      pending.settle(outcome);
    }
  }
}

/** Putting another film on an hour after the press would be as wrong as a late seek. */
function speaksOfAMoment(frame: Answered): boolean {
  switch (frame.type) {
    case "play":
    case "pause":
    case "seek":
    case "rate":
    case "cue":
    case "next":
    case "undo":
    case "startNow":
      return true;
    case "dontWait":
    case "addItem":
    case "removeItem":
    case "chat":
    case "editChat":
    case "deleteChat":
    case "rename":
    case "settings":
    case "role":
    case "remove":
    case "takeBackRemoval":
    case "admit":
    case "turnLinkOver":
    case "pair":
    case "unpair":
    case "endRoom":
      return false;
  }
}
