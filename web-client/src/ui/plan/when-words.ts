import type { Plan } from "../../protocol/generated";
import { locale } from "../words/locale";
import { say } from "../words/say";

/** A moment by the clocks of whoever reads it: `Friday 4 December at 20:00`, and that it comes round. */
export function whenWords(beginsMs: number, { every }: Pick<Plan, "every">): string {
  const { plan } = say();
  const moment = new Intl.DateTimeFormat(locale(), {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
  }).format(beginsMs);
  return every === undefined ? moment : `${moment} (${plan.round[every]})`;
}

/** Within these a day of the week is that day and no other. */
const NEAR_MS = 6 * 86_400_000;

/** The same in a few letters: `Fri 20:00`, and a date where a day of the week could be another one's. */
export function shortWhenWords(beginsMs: number, nowMs = Date.now()): string {
  const isNear = Math.abs(beginsMs - nowMs) < NEAR_MS;
  return new Intl.DateTimeFormat(locale(), {
    ...(isNear ? { weekday: "short" } : { day: "numeric", month: "short" }),
    hour: "numeric",
    minute: "2-digit",
  }).format(beginsMs);
}
