import type { Difference, FileMark } from "../../player/disk/file-mark";
import { number } from "./locale";
import { say } from "./say";
import { size } from "./text";
import { filmTime } from "./time";

/** Which file is meant, for whoever looks for it on their disk. */
export const markWords = ({ bytes, lengthMs }: FileMark): string =>
  say().adding.mark(size(bytes), filmTime(lengthMs));

/** Why a file that was chosen is not the one that the others watch. */
export function differenceWords(difference: Difference, wanted: FileMark, has: FileMark): string {
  const { adding } = say();
  switch (difference) {
    case "length":
      return adding.otherLength(filmTime(has.lengthMs), filmTime(wanted.lengthMs));
    case "size":
      return adding.otherSize(...sizes(has.bytes, wanted.bytes));
    case "contents":
      return adding.otherContents;
  }
}

/** To the byte where the rounded sizes would read alike. */
function sizes(has: number, wanted: number): [string, string] {
  const rounded: [string, string] = [size(has), size(wanted)];
  return rounded[0] === rounded[1] ? [say().adding.bytes(number(has)), number(wanted)] : rounded;
}
