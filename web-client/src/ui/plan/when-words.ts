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
