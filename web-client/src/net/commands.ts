import type { ClientFrameUnion, Leave, React } from "../protocol/generated";

/** A command that is answered: it has a number, and the answer bears it. */
export type Command = Exclude<Extract<ClientFrameUnion, { ref: number }>, Leave | React>;
type WithoutRef<T> = T extends unknown ? Omit<T, "ref"> : never;

/** A command before it has its number. */
export type Draft = WithoutRef<Command>;

/** Putting another film on an hour after the press would be as wrong as a late seek (RP1). */
export function speaksOfAMoment({ type }: Draft): boolean {
  switch (type) {
    case "play":
    case "pause":
    case "seek":
    case "rate":
    case "cue":
    case "next":
    case "clearQueue":
    case "shuffleQueue":
    case "vote":
    case "undo":
    case "startNow":
      return true;
    case "dontWait":
    case "addItem":
    case "addItems":
    case "moveItem":
    case "addCaptions":
    case "removeItem":
    case "chat":
    case "editChat":
    case "deleteChat":
    case "rename":
    case "changeFace":
    case "planRoom":
    case "settings":
    case "role":
    case "remove":
    case "takeBackRemoval":
    case "admit":
    case "turnLinkOver":
    case "pair":
    case "unpair":
    case "endRoom":
      return false;
  }
}
