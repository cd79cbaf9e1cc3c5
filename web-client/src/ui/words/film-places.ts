/** A place in the film as people write it: `12:03`, `1:02:03`. Not a part of a longer number, a date or an address. */
const PLACE =
  /(?<![\p{L}\p{N}:.,/-])(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)(?![\p{L}\p{N}:/-]|[.,]\d)/gu;

export interface FilmPlace {
  readonly index: number;
  readonly text: string;
  readonly positionMs: number;
}

/** All that a text names. */
export function filmPlaces(text: string): FilmPlace[] {
  return [...text.matchAll(PLACE)].flatMap((match) => {
    const [whole, hours, minutes, seconds] = match;
    const isTime = hours === undefined || Number(minutes) < 60;
    const inSeconds = Number(hours ?? 0) * 3_600 + Number(minutes) * 60 + Number(seconds);
    return isTime ? [{ index: match.index, text: whole, positionMs: inSeconds * 1_000 }] : [];
  });
}

/**
 * One place, typed as an order: `12:03`, `1:02:03`, `90` (seconds), and from where one is `+30` and `-1:00`.
 *
 * @returns milliseconds from the film's beginning, or undefined when it is none of these
 */
export function placeTyped(typed: string, nowMs: number): number | undefined {
  const match = /^([+-]?)(.+)$/u.exec(typed.trim());
  const ms = match === null ? undefined : lengthOf(match[2] ?? "");
  if (match === null || ms === undefined) {
    return undefined;
  }
  switch (match[1]) {
    case "+":
      return nowMs + ms;
    case "-":
      return Math.max(0, nowMs - ms);
    default:
      return ms;
  }
}

function lengthOf(text: string): number | undefined {
  if (/^\d{1,6}$/u.test(text)) {
    return Number(text) * 1_000;
  }
  const [only] = filmPlaces(text);
  return only?.text === text ? only.positionMs : undefined;
}
