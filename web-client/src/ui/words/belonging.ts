import { say } from "./say";
import { shortened } from "./text";

const LONGEST = 32;

/** Asked of a host about somebody who knocks. */
export function knockWords(name: string, freeSeats: number): string {
  const { people } = say();
  const who = shortened(name, LONGEST);
  return freeSeats > 0 ? people.wantsIn(who) : people.wantsInLine(who);
}

/** Why they knock at all: from there somebody was shown out (ST6); who, where it can't have been another. */
export function fromWhereWords(removed: readonly { readonly name: string }[]): string {
  const { people } = say();
  const [only, another] = removed;
  return only !== undefined && another === undefined
    ? people.fromWhere(shortened(only.name, LONGEST))
    : people.fromWhereSomebody;
}

/** What showing somebody out means, before it is done. */
export const removeWords = (name: string): string =>
  say().people.removeAsk(shortened(name, LONGEST));

/** How long a code is good, as a clock shows it: `1:45`. */
export function leftWords(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
