import { spoken } from "./say";

/**
 * For numbers and times: the page's language as this device's owner writes it, so that somebody in
 * London and somebody in New York each read a clock as they know it.
 */
export function locale(): string {
  const { tag } = spoken.value;
  const own = globalThis.navigator?.languages ?? [];
  return own.find((one) => one.split("-", 1)[0]?.toLowerCase() === tag) ?? tag;
}

const made = new Map<string, Intl.NumberFormat>();

/** A number with so many digits behind the point, or the comma. */
export function number(value: number, digits = 0, most = digits): string {
  const here = locale();
  const key = `${here} ${digits} ${most}`;
  const shape = { minimumFractionDigits: digits, maximumFractionDigits: most };
  const format = made.get(key) ?? new Intl.NumberFormat(here, shape);
  made.set(key, format);
  return format.format(value);
}

/** Names in a sentence: `Ana, Ben and Cleo`. */
export function listed(names: readonly string[]): string {
  const { tag } = spoken.value;
  return new Intl.ListFormat(tag === "en" ? "en-GB" : tag).format(names); // without a comma before "and"
}
