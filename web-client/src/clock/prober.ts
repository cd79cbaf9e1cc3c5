import type { ClockReply } from "../protocol/generated";
import type { Exchange } from "./exchange";
import { nextProbeInMs } from "./probe-schedule";
import type { TimeSource } from "./time-source";
import type { Cancel, Timers } from "./timers";

/** A second call within this time is the same occasion. */
const ONE_BURST_MS = 1_000;
const MOST_OPEN = 64;

/** Asks the time on the schedule, and knows which answers it is waiting for. */
export class Prober {
  readonly #time: TimeSource;
  readonly #timers: Timers;
  /** Sends a probe unless something is queued before it; then it would measure our own queue. */
  readonly #ask: (t1Ms: number) => boolean;
  readonly #open = new Set<number>();
  #stop: Cancel = () => {};
  #running = false;
  #beganMs = 0;
  #sent = 0;

  constructor(time: TimeSource, timers: Timers, ask: (t1Ms: number) => boolean) {
    this.#time = time;
    this.#timers = timers;
    this.#ask = ask;
  }

  burst(): void {
    const now = this.#time.now();
    if (this.#running && now - this.#beganMs < ONE_BURST_MS) {
      return;
    }
    this.#stop();
    this.#running = true;
    this.#beganMs = now;
    this.#sent = 0;
    this.#probe();
  }

  /** Forgets what it asked, for an answer would span what happened, and asks again. */
  afresh(): void {
    if (this.#running) {
      this.stop();
      this.burst();
    }
  }

  /** Answers still on the way belong to a connection that is gone. */
  stop(): void {
    this.#stop();
    this.#running = false;
    this.#open.clear();
  }

  /** The exchange an answer completes, unless nobody asked. */
  answered(reply: ClockReply, t4Ms: number): Exchange | undefined {
    if (!this.#open.delete(reply.t1Ms)) {
      return undefined;
    }
    return { t1Ms: reply.t1Ms, t2Ms: reply.t2Ms, t3Ms: reply.t3Ms, t4Ms };
  }

  #probe(): void {
    const t1Ms = this.#time.now();
    if (this.#open.size >= MOST_OPEN) {
      this.#open.clear();
    }
    if (this.#ask(t1Ms)) {
      this.#open.add(t1Ms);
    }
    this.#sent += 1;
    const pause = nextProbeInMs(this.#sent, t1Ms - this.#beganMs);
    this.#stop = this.#timers.after(pause, () => this.#probe());
  }
}
