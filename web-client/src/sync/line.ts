/** A stretch of the timeline in local time. */
export interface Stretch {
  readonly positionMs: number;
  readonly rate: number;
  readonly sinceMs: number;
}

/** The room's film over this page's clock: from `sinceMs` on by its own numbers, before by the former's. */
export interface Line extends Stretch {
  readonly former?: Stretch;
}

/** Positions this close are one film running on, not a seek. */
const SAME_PLACE_MS = 20;

const stretchAt = (line: Line, localMs: number): Stretch =>
  localMs < line.sinceMs && line.former !== undefined ? line.former : line;

const along = (s: Stretch, localMs: number): number =>
  s.positionMs + s.rate * Math.max(0, localMs - s.sinceMs);

export const lineAt = (line: Line, localMs: number): number =>
  along(stretchAt(line, localMs), localMs);

export const lineRateAt = (line: Line, localMs: number): number => stretchAt(line, localMs).rate;

/** The film runs straight into the new stretch: only its rate changes there. */
export const isContinuous = ({ former, sinceMs, positionMs }: Line): boolean =>
  former !== undefined &&
  former.rate > 0 &&
  Math.abs(along(former, sinceMs) - positionMs) <= SAME_PLACE_MS;

/** The rate for a film that runs: also one that starts a little before the line does, to be in time. */
export const playRateAt = (line: Line, localMs: number): number =>
  isContinuous(line) ? lineRateAt(line, localMs) : line.rate;

/** When the room is at a position; for one before the line's own stretch, when it would have been. */
export function whenAt(line: Line, positionMs: number): number {
  const { former } = line;
  const s =
    former !== undefined && positionMs < line.positionMs && isContinuous(line) ? former : line;
  return s.sinceMs + (positionMs - s.positionMs) / s.rate;
}
