import type { StepMark } from "./session";

type WaitingMark = Extract<StepMark, { name: "waiting" }>;

/** Nobody reads half a millisecond; a mark that says the same need not be drawn again. */
const SAME_MS = 0.5;

export function isSameMark(a: StepMark, b: StepMark): boolean {
  return (
    a.name === b.name &&
    isSameNumber(numberOf(a, "skewMs"), numberOf(b, "skewMs")) &&
    isSameNumber(numberOf(a, "spreadMs"), numberOf(b, "spreadMs")) &&
    isSameNumber(numberOf(a, "boundMs"), numberOf(b, "boundMs")) &&
    (a.name !== "waiting" || b.name !== "waiting" || isSameWaiting(a, b)) &&
    (a.name !== "failed" || b.name !== "failed" || a.reason === b.reason)
  );
}

const isSameWaiting = (a: WaitingMark, b: WaitingMark): boolean =>
  a.leftS === b.leftS && a.for.join() === b.for.join();

const isSameNumber = (a: number, b: number): boolean => Math.abs(a - b) < SAME_MS;

const numberOf = (mark: StepMark, field: "skewMs" | "spreadMs" | "boundMs"): number =>
  (mark as Partial<Record<typeof field, number>>)[field] ?? 0;
