import { shortened } from "./text";
import { clockTime } from "./time";

const LONGEST = 24;

/** Who is writing just now, at most two by name. */
export function typingWords(names: readonly string[]): string {
  const [one, other] = names.map((name) => shortened(name, LONGEST));
  if (one === undefined) {
    return "";
  }
  if (other === undefined) {
    return `${one} is writing …`;
  }
  return names.length === 2 ? `${one} and ${other} are writing …` : "Several people are writing …";
}

/** Who waits for a seat: `In line: Ida, Max`. */
export function lineWords(names: readonly string[]): string {
  return `In line: ${names.map((name) => shortened(name, LONGEST)).join(", ")}`;
}

/** Since when somebody is here or away; `atMs` is undefined for what this page has not seen. */
export function sinceWords(connection: "here" | "away", atMs: number | undefined): string {
  const time = atMs === undefined ? "" : clockTime(atMs);
  if (time === "") {
    return connection === "here" ? "was here before you" : "";
  }
  return `${connection} since ${time}`;
}

/** How many seats are left. */
export function freeWords(free: number): string {
  if (free <= 0) {
    return "Every seat is taken.";
  }
  return free === 1 ? "One seat is free." : `${free} seats are free.`;
}
