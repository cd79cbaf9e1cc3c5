/** How long it is until something begins, in the unit that one says it in. */
export type Until =
  | { readonly name: "days"; readonly days: number }
  | {
      readonly name: "clock";
      readonly hours: number;
      readonly minutes: number;
      readonly seconds: number;
    }
  /** It has begun, and lasts. */
  | { readonly name: "now" }
  | { readonly name: "over" };

const DAY_MS = 86_400_000;
/** So long an evening lasts, as the server reckons (PL4). */
const EVENING_MS = 3 * 3_600_000;
/** Days are counted as long as hours say nothing to anybody. */
const IN_DAYS_FROM_MS = 2 * DAY_MS;

export function until(beginsMs: number, nowMs: number): Until {
  const leftMs = beginsMs - nowMs;
  if (leftMs <= 0) {
    return { name: leftMs > -EVENING_MS ? "now" : "over" };
  }
  if (leftMs >= IN_DAYS_FROM_MS) {
    return { name: "days", days: Math.round((midnight(beginsMs) - midnight(nowMs)) / DAY_MS) };
  }
  const seconds = Math.ceil(leftMs / 1_000);
  return {
    name: "clock",
    hours: Math.floor(seconds / 3_600),
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  };
}

/** Days are counted as people do: by nights, whatever the hour. */
const midnight = (ms: number): number => new Date(ms).setHours(0, 0, 0, 0);

/** `2:05:09` or `5:09`, as a clock that runs down shows it. */
export function clockWords({ hours, minutes, seconds }: Extract<Until, { name: "clock" }>): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}
