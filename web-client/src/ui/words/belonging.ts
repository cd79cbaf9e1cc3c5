import { shortened } from "./text";

const LONGEST = 32;

/** Asked of a host about somebody who knocks. */
export function knockWords(name: string, freeSeats: number): string {
  const who = shortened(name, LONGEST);
  return freeSeats > 0
    ? `${who} would like to come in`
    : `${who} would like to wait in line for a seat`;
}

/** What showing somebody out means, before it is done. */
export function removeWords(name: string): string {
  return `${shortened(name, LONGEST)} is shown out and stays out: a reload, a new tab or another name changes nothing. You can take it back among the people.`;
}

/** What another link means, before it is made. */
export const NEW_LINK_WORDS =
  "The link and the host key of before are good for nobody any more. Whoever sits here keeps the seat; send the new link to those who are still to come.";

export const PAIR_WORDS = "Use your phone as remote";

/** How long a code is good, as a clock shows it: `1:45`. */
export function leftWords(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
