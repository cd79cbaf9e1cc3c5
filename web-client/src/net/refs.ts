/**
 * The numbers of commands: each larger than all before it of this seat, across reloads too, which is
 * why they start from the calendar (RP1). The calendar is asked once and never for the film.
 */
export type NextRef = () => number;

export function refsFrom(startMs: number): NextRef {
  let last = Math.max(0, Math.floor(startMs));
  return () => {
    last += 1;
    return last;
  };
}
