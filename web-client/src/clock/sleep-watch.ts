import type { TimeSource } from "./time-source";
import type { Cancel, Timers } from "./timers";

export type Sleep =
  /** Our clock stood still or was set: by the calendar another time has passed. */
  | "stopped"
  /** Nothing ran for a while, but both clocks agree about how long. */
  | "late";

const EVERY_MS = 500;
/** The calendar is set by less now and then; nobody sleeps so shortly. */
const APART_MS = 250;
const LATE_MS = 3_000;

/** Notices that the machine slept, by holding the page's clock against the calendar. */
export class SleepWatch {
  readonly #time: TimeSource;
  readonly #calendarMs: () => number;
  readonly #timers: Timers;
  readonly #onSlept: (sleep: Sleep) => void;
  #stop: Cancel = () => {};
  #lastMs = 0;
  #lastCalendarMs = 0;

  constructor(
    time: TimeSource,
    calendarMs: () => number,
    timers: Timers,
    onSlept: (sleep: Sleep) => void,
  ) {
    this.#time = time;
    this.#calendarMs = calendarMs;
    this.#timers = timers;
    this.#onSlept = onSlept;
    this.#read();
    this.#wait();
  }

  /** Looks now: a frame that arrives after a sleep may be read before the timer runs. */
  look(): void {
    const beforeMs = this.#lastMs;
    const beforeCalendarMs = this.#lastCalendarMs;
    this.#read();
    const elapsedMs = this.#lastMs - beforeMs;
    const elapsedByCalendarMs = this.#lastCalendarMs - beforeCalendarMs;
    if (Math.abs(elapsedByCalendarMs - elapsedMs) > APART_MS) {
      this.#onSlept("stopped");
    } else if (elapsedMs > LATE_MS) {
      this.#onSlept("late");
    }
  }

  stop(): void {
    this.#stop();
  }

  #read(): void {
    this.#lastMs = this.#time.now();
    this.#lastCalendarMs = this.#calendarMs();
  }

  #wait(): void {
    this.#stop = this.#timers.after(EVERY_MS, () => {
      this.look();
      this.#wait();
    });
  }
}
