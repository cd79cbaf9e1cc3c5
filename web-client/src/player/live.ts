/** A broadcast that goes on, in moments of its own clock (Unix milliseconds), as it is here now. */
export interface Broadcast {
  /** The moment that is shown at 0 of the element's time, as that stands around this place. */
  zeroAtMs(mediaMs: number): number;
  /** The earliest that can still be had. */
  readonly fromMs: number;
  /** Where somebody joins: its edge, less what keeps a player from running dry. */
  readonly joinMs: number;
}

/** The same in positions of the room. */
export interface LiveWindow {
  readonly fromMs: number;
  readonly joinMs: number;
}

/** A piece of a broadcast whose time runs on with the element's. */
export interface Anchor {
  readonly fromMediaMs: number;
  readonly zeroMs: number;
}

/** As much of hls.js's fragments as tells the time. */
export interface Dated {
  readonly cc: number;
  readonly start: number;
  /** Where it truly begins, once it has been taken apart. */
  readonly startPTS?: number | undefined;
  readonly programDateTime: number | null;
}

/**
 * One anchor for each discontinuity. What a fragment said once it was here is exact and stays;
 * what the playlist reckons before that is put right by it.
 */
export function anchorsOf(
  fragments: readonly Dated[],
  known: ReadonlyMap<number, Anchor & { readonly isExact: boolean }>,
): ReadonlyMap<number, Anchor & { readonly isExact: boolean }> {
  const anchors = new Map<number, Anchor & { readonly isExact: boolean }>();
  for (const { cc, start, startPTS, programDateTime } of fragments) {
    const before = anchors.get(cc);
    const kept = known.get(cc);
    if (before === undefined && kept?.isExact) {
      anchors.set(cc, kept);
    } else if (programDateTime !== null && !before?.isExact) {
      const isExact = startPTS !== undefined;
      if (before === undefined || isExact) {
        const mediaMs = (startPTS ?? start) * 1_000;
        const fromMediaMs = before?.fromMediaMs ?? start * 1_000;
        anchors.set(cc, { fromMediaMs, zeroMs: programDateTime - mediaMs, isExact });
      }
    }
  }
  return anchors;
}

/** A fragment's edge may lie a little before what the playlist says. */
const SEAM_MS = 100;

/** The moment at 0 by the piece that this place lies in. */
export function zeroAt(anchors: Iterable<Anchor>, mediaMs: number): number | undefined {
  let zeroMs: number | undefined;
  for (const anchor of anchors) {
    if (zeroMs === undefined || anchor.fromMediaMs - SEAM_MS <= mediaMs) {
      zeroMs = anchor.zeroMs;
    }
  }
  return zeroMs;
}
