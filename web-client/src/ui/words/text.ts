import { locale } from "./locale";

/** Lengths are counted as the server counts them: in code points, not in UTF-16 halves. */
export function codePoints(text: string): number {
  let many = 0;
  for (const _ of text) {
    many += 1;
  }
  return many;
}

/** At most that many code points, with an ellipsis for what is missing. */
export function shortened(text: string, most: number): string {
  const points = [...text];
  return points.length <= most
    ? text
    : `${points
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

/** One or two letters for a seat: those of the first and the last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : undefined];
  return letters.map((word) => firstGrapheme(word ?? "").toLocaleUpperCase()).join("") || "?";
}

function firstGrapheme(word: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(word);
  return first?.segment ?? "";
}

/** How large a film is: `6.5 MB`, or `6,5 Mo`. */
export function size(bytes: number): string {
  if (!Number.isFinite(bytes) || bytes < 0) {
    return "";
  }
  if (bytes < 1_000_000) {
    return inUnits(Math.ceil(bytes / 1_000), "kilobyte", 0);
  }
  return bytes < 1_000_000_000
    ? inUnits(bytes / 1_000_000, "megabyte", 1)
    : inUnits(bytes / 1_000_000_000, "gigabyte", 1);
}

function inUnits(value: number, unit: string, digits: number): string {
  const shape = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale(), { style: "unit", unit, ...shape }).format(value);
}
