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

/** Before a name is typed: whether there is a seat. */
export function seatsWords(seen: Seen): string {
  const { seatsTaken, seats } = seen;
  switch (welcomingOf(seen)) {
    case "locked":
      return "The hosts have locked this room for now. Held seats can come back.";
    case "full":
      return `All ${counted(seats)} seats are taken; you can wait in line.`;
    case "open":
      return seatsTaken === 0 ? "Nobody is inside yet." : `${seatsTaken} of ${seats} seats taken.`;
  }
}

/** A place in the line, from 1; none while it is not known. */
export function placeWords(place: number | undefined): string {
  if (place === undefined) {
    return "Joining the line again…";
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

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight"];

/** Small numbers are words in a sentence. */
function counted(many: number): string {
  return NUMBERS[many] ?? String(many);
}
