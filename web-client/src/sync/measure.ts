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

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
