/**
 * Where every reading of local time comes from: milliseconds that only grow, with an origin of no
 * meaning. One source serves the whole page, so that a lab which gives the page a wrong clock
 * misleads all of it alike.
 */
export interface TimeSource {
  now(): number;
}

/** A clock that is wrong in the two ways clocks are. */
export interface WrongBy {
  readonly offsetMs?: number;
  /** Milliseconds gained in a thousand seconds. */
  readonly driftPpm?: number;
}

export const performanceTime: TimeSource = { now: () => performance.now() };

export function wrongTime(right: TimeSource, { offsetMs = 0, driftPpm = 0 }: WrongBy): TimeSource {
  const origin = right.now();
  return {
    now() {
      const elapsed = right.now() - origin;
      return origin + offsetMs + elapsed * (1 + driftPpm / 1e6);
    },
  };
}
