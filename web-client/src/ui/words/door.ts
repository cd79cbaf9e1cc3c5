import { say } from "./say";
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
  const { lobby } = say();
  const { seatsTaken, seats } = seen;
  switch (welcomingOf(seen)) {
    case "locked":
      return isHost ? lobby.lockedForHost : lobby.locked;
    case "full":
      return lobby.full(seats);
    case "open":
      return seatsTaken === 0 ? lobby.nobodyInside : lobby.taken(seatsTaken, seats);
  }
}

const LONGEST_TITLE = 48;

/** A room in the middle of a sentence, by its title where that is known. */
export function roomWords(title: string): string {
  const { states } = say();
  return title === "" ? states.thisRoom : states.titled(shortened(title, LONGEST_TITLE));
}

/** When the door was last tried: the only thing that changes while it stays shut. */
export const triedWords = (atMs: number): string => say().states.tried(clockTime(atMs, "seconds"));

/** A place in the line, from 1; none while it is not known. Nobody goes in while the door is locked. */
export function placeWords(place: number | undefined, locked: boolean): string {
  const { line } = say();
  if (place === undefined) {
    return line.joining;
  }
  if (locked) {
    return line.locked;
  }
  return place === 1 ? line.next : line.place(place);
}

/** The same where there is little room: in a tab. */
export function placeInTab(place: number | undefined): string {
  const { line } = say();
  if (place === undefined) {
    return line.tab;
  }
  return place === 1 ? line.next : line.placeInTab(place);
}

/** What waiting asks of whoever waits; where pages have tabs, the tab's title calls. */
export function waitingWords(place: number | undefined, locked: boolean, hasTabs: boolean): string {
  const { line } = say();
  if (place === undefined) {
    return line.lost;
  }
  const keep = hasTabs ? line.keepOpen : line.keepOpenAndOn;
  if (locked) {
    return `${line.waitsForDoor} ${keep}`;
  }
  return [line.comesByItself, ...(hasTabs ? [line.tabSays] : []), keep].join(" ");
}

/** To somebody who waited in line, once inside. */
export const seatCameWords = (name: string): string => say().line.seatCame(name);
