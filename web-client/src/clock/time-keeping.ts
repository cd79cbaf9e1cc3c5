import type { ClockReply } from "../protocol/generated";
import { Delivery } from "./delivery";
import { Prober } from "./prober";
import { ServerClock } from "./server-clock";
import { type Sleep, SleepWatch } from "./sleep-watch";
import type { TimeSource } from "./time-source";
import type { Timers } from "./timers";

export interface TimeKeepingPorts {
  /** Sends a probe, or says that there is nobody to send it to. */
  readonly ask: (t1Ms: number) => boolean;
  /** The calendar's time, which goes on while the machine sleeps. */
  readonly calendarMs: () => number;
  /** Called when the machine has slept, or seems to have. */
  readonly slept: (sleep: Sleep) => void;
}

/** Keeps the server's time: asks for it, listens to the answers, and knows how long frames take. */
export class TimeKeeping {
  readonly clock: ServerClock;
  readonly prober: Prober;
  readonly #delivery = new Delivery();
  readonly #sleepWatch: SleepWatch;
  readonly #time: TimeSource;
  readonly #onSlept: (sleep: Sleep) => void;
  #sleptMs = Number.NEGATIVE_INFINITY;

  constructor(time: TimeSource, timers: Timers, { ask, calendarMs, slept }: TimeKeepingPorts) {
    this.#time = time;
    this.#onSlept = slept;
    this.clock = new ServerClock(time);
    this.prober = new Prober(time, timers, ask);
    this.#sleepWatch = new SleepWatch(time, calendarMs, timers, (sleep) => this.#slept(sleep));
  }

  dispose(): void {
    this.prober.stop();
    this.#sleepWatch.stop();
  }

  get deliveryMs(): number | undefined {
    return this.#delivery.mostlyMs();
  }

  /** The hello and its answer are an exchange of clock readings, too: the first one there is. */
  greeted(clockId: string, helloMs: number, serverMs: number, t4Ms: number): void {
    this.#sleepWatch.look();
    this.#meet(clockId);
    if (helloMs > this.#sleptMs) {
      this.clock.hear({ t1Ms: helloMs, t2Ms: serverMs, t3Ms: serverMs, t4Ms });
    }
  }

  /** True when the time is not what it was, and the film has to be looked at again. */
  answered(reply: ClockReply, t4Ms: number): boolean {
    this.#sleepWatch.look(); // first: an exchange that spans a sleep proves nothing
    const exchange = this.prober.answered(reply, t4Ms);
    if (exchange === undefined) {
      return false;
    }
    this.#meet(reply.clockId);
    const heard = this.clock.hear(exchange);
    if (heard === "stepped") {
      this.#startOver();
    }
    this.arrived(reply.t3Ms, t4Ms);
    return heard === "stepped" || heard === "moved";
  }

  /** A frame left the server then and was here now. */
  arrived(leftMs: number, t4Ms: number): void {
    this.#sleepWatch.look();
    if (this.clock.errorMs() !== undefined) {
      this.#delivery.add(this.clock.toServer(t4Ms) - leftMs, t4Ms);
    }
  }

  #meet(clockId: string): void {
    if (this.clock.meet(clockId)) {
      this.#startOver();
    }
  }

  #slept(sleep: Sleep): void {
    this.#sleptMs = this.#time.now();
    if (sleep === "stopped") {
      this.clock.slept();
    } else {
      this.clock.doubt();
    }
    this.#onSlept(sleep);
    this.prober.afresh();
  }

  #startOver(): void {
    this.#delivery.forget();
    this.prober.burst();
  }
}
