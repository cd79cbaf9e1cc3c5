import type { Difference, FileMark } from "../../player/disk/file-mark";
import { size } from "./text";
import { filmTime } from "./time";

/** Which file is meant, for whoever looks for it on their disk. */
export const markWords = ({ bytes, lengthMs }: FileMark): string =>
  `${size(bytes)}, ${filmTime(lengthMs)} long`;

/** Why a file that was chosen is not the one that the others watch. */
export function differenceWords(difference: Difference, wanted: FileMark, has: FileMark): string {
  switch (difference) {
    case "length":
      return `That one is ${filmTime(has.lengthMs)} long; the room’s is ${filmTime(wanted.lengthMs)}.`;
    case "size":
      return `That one has ${sizes(has.bytes, wanted.bytes)}: it is another copy of it, or another cut.`;
    case "contents":
      return "That one is as large and as long, but not the same inside: another version of it.";
  }
}

/** To the byte where the rounded sizes would read alike. */
function sizes(has: number, wanted: number): string {
  const rounded = [size(has), size(wanted)] as const;
  return rounded[0] === rounded[1]
    ? `${has} bytes, the room’s has ${wanted}`
    : `${rounded[0]}, the room’s has ${rounded[1]}`;
}
