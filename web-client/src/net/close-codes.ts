import type { CloseCode } from "../protocol/generated";

/** The catalogue of docs/PROTOCOL.md, for a close frame that no `closing` went before. */
const NUMBERS: Readonly<Record<CloseCode, number>> = {
  restarting: 4000,
  "too-slow": 4001,
  silent: 4002,
  "too-fast": 4003,
  busy: 4004,
  malformed: 4500,
  oversized: 4501,
  binary: 4502,
  "wrong-order": 4503,
  replaced: 4504,
  "no-such-room": 4505,
  "room-ended": 4506,
  removed: 4507,
  "hello-late": 4508,
  left: 4509,
  "link-turned-over": 4510,
  "not-admitted": 4511,
  unpaired: 4512,
  "room-closed": 4513,
};

const CODES: ReadonlyMap<number, CloseCode> = new Map(
  (Object.keys(NUMBERS) as CloseCode[]).map((code) => [NUMBERS[code], code]),
);

export const closeCodeOf = (number: number): CloseCode | "unknown" =>
  CODES.get(number) ?? "unknown";

/** Ours from 4500 on are for good, known to this page or not; all others, the network's too, are not. */
export const isForGood = (number: number): boolean => number >= 4500 && number <= 4999;
