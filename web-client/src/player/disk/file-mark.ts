/** What a file looks like from outside, so that two people can tell whether they have the same one. */
export interface FileMark {
  readonly bytes: number;
  readonly lengthMs: number;
  /** SHA-256 of parts of it (`partsOf`), in hex. */
  readonly sum: string;
}

const ADDRESS = /^urn:matinee:file:(\d{1,16}):(\d{1,10}):([0-9a-f]{64})$/u;

/** The address of a film that each member has: it says which one, and not where. */
export const addressOf = ({ bytes, lengthMs, sum }: FileMark): string =>
  `urn:matinee:file:${bytes}:${Math.round(lengthMs)}:${sum}`;

export function markIn(address: string): FileMark | undefined {
  const [, bytes, lengthMs, sum] = ADDRESS.exec(address) ?? [];
  return bytes === undefined || lengthMs === undefined || sum === undefined
    ? undefined
    : { bytes: Number(bytes), lengthMs: Number(lengthMs), sum };
}

/** Two browsers may read the length of one file a little differently. */
const SAME_LENGTH_MS = 1_000;

export type Difference = "size" | "length" | "contents";

/** What tells a file from the one that is wanted; nothing when they are the same. */
export function differenceOf(wanted: FileMark, has: FileMark): Difference | undefined {
  if (wanted.bytes !== has.bytes) {
    return Math.abs(wanted.lengthMs - has.lengthMs) > SAME_LENGTH_MS ? "length" : "size";
  }
  return wanted.sum === has.sum ? undefined : "contents";
}
