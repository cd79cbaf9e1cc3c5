import { shortened } from "./text";
import { clockTime } from "./time";

/** What can be seen of a room from outside. */
export interface Seen {
  readonly seatsTaken: number;
  readonly seats: number;
  readonly locked: boolean;
}

/** How a room receives a newcomer. */
export type Welcoming = "open" | "full" | "locked";

export function welcomingOf({ seatsTaken, seats, locked }: Seen): Welcoming {
  if (locked) {
    return "locked";
  }
  return seatsTaken >= seats ? "full" : "open";
}

/** Before a name is typed: whether there is a seat. To a locked room the host's key is still a key. */
export function seatsWords(seen: Seen, isHost = false): string {
  const { seatsTaken, seats } = seen;
  switch (welcomingOf(seen)) {
    case "locked":
      return isHost
        ? "This room is locked for now; your key opens it."
        : "This room is locked for now. Held seats can come back.";
    case "full":
      return `All ${counted(seats)} seats are taken; you can wait in line.`;
    case "open":
      return seatsTaken === 0 ? "Nobody is inside yet." : `${seatsTaken} of ${seats} seats taken.`;
  }
}

const LONGEST_TITLE = 48;

/** A room in the middle of a sentence, by its title where that is known. */
export function roomWords(title: string): string {
  return title === "" ? "this room" : `“${shortened(title, LONGEST_TITLE)}”`;
}

/** When the door was last tried: the only thing that changes while it stays shut. */
export function triedWords(atMs: number): string {
  return `Last tried at ${clockTime(atMs, "seconds")}.`;
}

/** A place in the line, from 1; none while it is not known. Nobody goes in while the door is locked. */
export function placeWords(place: number | undefined, locked: boolean): string {
  if (place === undefined) {
    return "Joining the line again…";
  }
  if (locked) {
    return "The door is locked for now";
  }
  return place === 1 ? "You are next" : `You are number ${place} in line`;
}

/** The same where there is little room: in a tab. */
export function placeInTab(place: number | undefined): string {
  if (place === undefined) {
    return "In line";
  }
  return place === 1 ? "You are next" : `Number ${place} in line`;
}

/** What waiting asks of whoever waits; where pages have tabs, the tab's title calls. */
export function waitingWords(place: number | undefined, locked: boolean, hasTabs: boolean): string {
  if (place === undefined) {
    return "The connection was lost and we are trying again. You come back at the end of the line.";
  }
  const keep = hasTabs
    ? "Keep this page open: a reload or a lost connection goes to the end of the line."
    : "Keep this page open and the screen on: a reload or a lost connection goes to the end of the line.";
  if (locked) {
    return `You keep your place, and nobody is let in until the door opens. ${keep}`;
  }
  const call = hasTabs ? " The title of its tab says when." : "";
  return `Your seat comes by itself.${call} ${keep}`;
}

/** To somebody who waited in line, once inside. */
export function seatCameWords(name: string): string {
  return `A seat came free: welcome, ${name}.`;
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight"];

/** Small numbers are words in a sentence. */
function counted(many: number): string {
  return NUMBERS[many] ?? String(many);
}
