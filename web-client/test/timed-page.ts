import { TimeKeeping } from "../src/clock/time-keeping";
import type { HandClock } from "./hand-clock";
import { Lane, type Weather } from "./route";

const REPORT_MS = 2_000;
const PRESENCE_MS = 1_000;

export interface TimedPageOptions {
  readonly clock: HandClock;
  readonly random: () => number;
  readonly weather: (localMs: number) => Weather;
  /** Server time minus the page's clock. */
  readonly offset: (localMs: number) => number;
}

/**
 * A page's time keeping and a server, with a route between them that the test knows. Reports and
 * presences travel in the same lanes, are lost as well, and hold up the probes behind them.
 */
export class TimedPage {
  readonly keeping: TimeKeeping;
  readonly #options: TimedPageOptions;
  /** How often the page was told to look at its film again. */
  changes = 0;
  clockId = "c1";
  /** What the machine's sleep has added to the calendar, and to the server, but not to our clock. */
  sleptMs = 0;
  /** What another server process's clock differs by. */
  serverSetMs = 0;
  #connection = 0;
  #up: Lane;
  #down: Lane;

  constructor(options: TimedPageOptions) {
    const { clock, random } = options;
    this.#options = options;
    this.#up = new Lane(random);
    this.#down = new Lane(random);
    const calendarMs = () => 1.79e12 + clock.now() + this.sleptMs;
    this.keeping = new TimeKeeping(clock, clock, {
      ask: (t1Ms) => this.#ask(t1Ms),
      calendarMs,
      slept: () => {},
    });
    this.#chatter();
  }

  get trueOffsetMs(): number {
    return this.#options.offset(this.#options.clock.now()) + this.sleptMs + this.serverSetMs;
  }

  get serverMs(): number {
    return this.#options.clock.now() + this.trueOffsetMs;
  }

  get errorMs(): number {
    return this.keeping.clock.offsetAt(this.#options.clock.now()) - this.trueOffsetMs;
  }

  /** What is on the way is lost; a `hello` goes, and is answered. */
  connect(): void {
    const { clock, random } = this.#options;
    this.keeping.prober.stop();
    this.#connection += 1;
    this.#up = new Lane(random);
    this.#down = new Lane(random);
    const helloMs = clock.now();
    this.keeping.prober.burst();
    this.#send(() => {
      const { serverMs, clockId } = this;
      this.#answer((t4Ms) => this.keeping.greeted(clockId, helloMs, serverMs, t4Ms));
    });
  }

  /** Another process serves the room from now on, and its clock has nothing to do with the former one's. */
  restartServer(setMs: number): void {
    this.clockId = `c${Number(this.clockId.slice(1)) + 1}`;
    this.serverSetMs += setMs;
    this.connect();
  }

  #ask(t1Ms: number): boolean {
    this.#send(() => {
      const { serverMs, clockId } = this;
      const reply = { type: "clock", t1Ms, t2Ms: serverMs, t3Ms: serverMs, clockId } as const;
      this.#answer((t4Ms) => {
        this.changes += this.keeping.answered(reply, t4Ms) ? 1 : 0;
      });
    });
    return true;
  }

  #chatter(): void {
    const { clock, random } = this.#options;
    const again = (everyMs: number, act: () => void) => {
      clock.after(everyMs, () => {
        act();
        again(everyMs, act);
      });
    };
    clock.after(random() * REPORT_MS, () => again(REPORT_MS, () => this.#send(() => {})));
    clock.after(random() * PRESENCE_MS, () => again(PRESENCE_MS, () => this.#answer(() => {})));
  }

  #send(act: () => void): void {
    const { clock, weather } = this.#options;
    const now = clock.now();
    const here = weather(now);
    this.#on(this.#up.arrival(here, here.upMs, now), act);
  }

  #answer(act: (t4Ms: number) => void): void {
    const { clock, weather } = this.#options;
    const now = clock.now();
    const here = weather(now);
    this.#on(this.#down.arrival(here, here.downMs, now), () => act(clock.now()));
  }

  /** Nothing of an old connection is ever heard: that is the link's doing. */
  #on(atMs: number, act: () => void): void {
    const connection = this.#connection;
    this.#options.clock.at(atMs, () => connection === this.#connection && act());
  }
}
