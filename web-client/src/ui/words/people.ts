import { say } from "./say";
import { shortened } from "./text";
import { clockTime } from "./time";

const LONGEST = 24;

/** Who is writing just now, at most two by name. */
export function typingWords(names: readonly string[]): string {
  const { chat } = say();
  const [one, other] = names.map((name) => shortened(name, LONGEST));
  if (one === undefined) {
    return "";
  }
  if (other === undefined) {
    return chat.oneWrites(one);
  }
  return names.length === 2 ? chat.twoWrite(one, other) : chat.manyWrite;
}

/** Who waits for a seat: `In line: Ida, Max`. */
export const lineWords = (names: readonly string[]): string =>
  say().people.inLine(names.map((name) => shortened(name, LONGEST)).join(", "));

/** Since when somebody is here or away; `atMs` is undefined for what this page has not seen. */
export function sinceWords(connection: "here" | "away", atMs: number | undefined): string {
  const { people } = say();
  const time = atMs === undefined ? "" : clockTime(atMs);
  if (time === "") {
    return connection === "here" ? people.wereHere : "";
  }
  return connection === "here" ? people.hereSince(time) : people.awaySince(time);
}

/** How many seats are left. */
export function freeWords(free: number): string {
  const { people } = say();
  return free <= 0 ? people.every : people.freeSeats(free);
}
