import type { TimeSource } from "./time-source";

export type Cancel = () => void;

/** Things to come. Tests turn it by hand. */
export interface Timers {
  after(delayMs: number, run: () => void): Cancel;
  /** At a reading of the time source, to a fraction of a millisecond, as far as the browser lets us. */
  at(localMs: number, run: () => void): Cancel;
}

/**
 * `setTimeout` is late by a millisecond or two, so the last stretch is spent asking what time it is. It
 * is short: whoever spins takes the processor from the decoders that are to start on the dot.
 */
const SPIN_MS = 4;

export function browserTimers(time: TimeSource): Timers {
  const after = (delayMs: number, run: () => void): Cancel => {
    const id = setTimeout(run, Math.max(0, delayMs));
    return () => clearTimeout(id);
  };
  return {
    after,
    at(localMs, run) {
      let stop: Cancel = after(localMs - time.now() - SPIN_MS, () => {
        stop = spinUntil(time, localMs, run);
      });
      return () => stop();
    },
  };
}

/** Messages to oneself are the shortest turn of the event loop that still lets frames be drawn. */
function spinUntil(time: TimeSource, localMs: number, run: () => void): Cancel {
  const { port1, port2 } = new MessageChannel();
  const stop = () => {
    port1.onmessage = null;
    port1.close();
  };
  port1.onmessage = () => {
    if (time.now() < localMs) {
      port2.postMessage(null);
    } else {
      stop();
      run();
    }
  };
  port2.postMessage(null);
  return stop;
}
