/*
 * A plan as the server hands it to calendars (RFC 5545). A server that was not told how friends reach
 * it can't put the room's link in; the page that fetches the file knows it, and does.
 */
const LONGEST_BYTES = 75;
const END = "\r\nEND:VEVENT";
const bytes = new TextEncoder();

/** The file with the room's link, where it has none yet. */
export function withLink(calendar: string, link: string): string {
  if (/^URL:/mu.test(calendar)) {
    return calendar;
  }
  const lines = [`DESCRIPTION:${escaped(link)}`, `URL:${link}`];
  return calendar.replace(END, () => `\r\n${lines.map(folded).join("\r\n")}${END}`);
}

/** A line of more than 75 bytes goes on in the next, which begins with a space; no character is cut (3.1). */
export function folded(line: string): string {
  let whole = "";
  let used = 0;
  for (const character of line) {
    const more = bytes.encode(character).length;
    if (used + more > LONGEST_BYTES) {
      whole += "\r\n ";
      used = 1;
    }
    whole += character;
    used += more;
  }
  return whole;
}

/** What people wrote, as a value (3.3.11). */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/gu, (mark) => `\\${mark}`).replaceAll("\n", "\\n");
