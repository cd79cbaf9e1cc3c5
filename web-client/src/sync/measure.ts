/** Where the film was when: read between two readings of the clock. */
export interface Sample {
  readonly localMs: number;
  readonly positionMs: number;
}

/** How far the film is from the room, over a while. Positive is ahead. */
export interface Skew {
  readonly errorMs: number;
  /** Half of the samples lie within this of the error. */
  readonly spreadMs: number;
  readonly count: number;
  readonly spanMs: number;
}

/** The median: one frame that was decoded late, or one reading that was interrupted, says nothing. */
export function measure(
  samples: readonly Sample[],
  roomAt: (localMs: number) => number,
): Skew | undefined {
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined) {
    return undefined;
  }
  const errors = samples.map((s) => s.positionMs - roomAt(s.localMs));
  const errorMs = median(errors);
  return {
    errorMs,
    spreadMs: median(errors.map((e) => Math.abs(e - errorMs))),
    count: errors.length,
    spanMs: last.localMs - first.localMs,
  };
}

/** Smaller than an audio device's buffer, which is what a player skips or repeats when it is starved. */
const STEP_MS = 6;
/** One reading that was interrupted is no step, two that agree are. */
const CONFIRMED_BY = 2;

/** Where among the samples the film has stepped, if its latest ones agree that it did. */
export function steppedAt(
  samples: readonly Sample[],
  roomAt: (localMs: number) => number,
  stepMs = STEP_MS,
): number | undefined {
  const errors = samples.map((s) => s.positionMs - roomAt(s.localMs));
  const before = errors.slice(0, -CONFIRMED_BY);
  if (before.length < CONFIRMED_BY) {
    return undefined;
  }
  const wasMs = median(before);
  const offs = errors.slice(-CONFIRMED_BY).map((error) => error - wasMs);
  const isStep = offs.every((off) => Math.abs(off) > stepMs && off > 0 === (offs[0] ?? 0) > 0);
  return isStep ? before.length : undefined;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
