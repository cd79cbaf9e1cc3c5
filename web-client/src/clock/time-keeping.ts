import type { ClockReply } from "../protocol/generated";
import { Delivery } from "./delivery";
import { Prober } from "./prober";
import { ServerClock } from "./server-clock";
import type { TimeSource } from "./time-source";
import type { Timers } from "./timers";

/** Keeps the server's time: asks for it, listens to the answers, and knows how long frames take. */
export class TimeKeeping {
  readonly clock: ServerClock;
  readonly prober: Prober;
  readonly #delivery = new Delivery();

  /** @param ask sends a probe, or says that there is nobody to send it to */
  constructor(time: TimeSource, timers: Timers, ask: (t1Ms: number) => boolean) {
    this.clock = new ServerClock(time);
    this.prober = new Prober(time, timers, ask);
  }

  get deliveryMs(): number | undefined {
    return this.#delivery.p95Ms();
  }

  /** The hello and its answer are an exchange of clock readings, too: the first one there is. */
  greeted(clockId: string, helloMs: number, serverMs: number, t4Ms: number): void {
    this.#meet(clockId);
    this.clock.hear({ t1Ms: helloMs, t2Ms: serverMs, t3Ms: serverMs, t4Ms });
  }

  /** True when the time is not what it was, and the film has to be looked at again. */
  answered(reply: ClockReply, t4Ms: number): boolean {
    this.#meet(reply.clockId);
    const exchange = this.prober.answered(reply, t4Ms);
    if (exchange === undefined) {
      return false;
    }
    const stepped = this.clock.hear(exchange) === "stepped";
    if (stepped) {
      this.#startOver();
    }
    this.arrived(reply.t3Ms, t4Ms);
    return stepped;
  }

  /** A frame left the server then and was here now. */
  arrived(leftMs: number, t4Ms: number): void {
    this.#delivery.add(this.clock.toServer(t4Ms) - leftMs);
  }

  #meet(clockId: string): void {
    if (this.clock.meet(clockId)) {
      this.#startOver();
    }
  }

  #startOver(): void {
    this.#delivery.forget();
    this.prober.burst();
  }
}
