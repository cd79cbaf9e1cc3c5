import { say } from "./say";
import { shortened } from "./text";

const LONGEST = 32;

/** Asked of a host about somebody who knocks. */
export function knockWords(name: string, freeSeats: number): string {
  const { people } = say();
  const who = shortened(name, LONGEST);
  return freeSeats > 0 ? people.wantsIn(who) : people.wantsInLine(who);
}

/** What showing somebody out means, before it is done. */
export const removeWords = (name: string): string =>
  say().people.removeAsk(shortened(name, LONGEST));

/** How long a code is good, as a clock shows it: `1:45`. */
export function leftWords(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
