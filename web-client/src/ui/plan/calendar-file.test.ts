import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { folded, withLink } from "./calendar-file";

const FILE = [
  "BEGIN:VCALENDAR",
  "BEGIN:VTIMEZONE",
  "END:VTIMEZONE",
  "BEGIN:VEVENT",
  "UID:1@matinee",
  "SUMMARY:Friday films",
  "END:VEVENT",
  "END:VCALENDAR",
  "",
].join("\r\n");
const LINK = "http://192.168.1.7:8080/r/abcd-efgh-jkmn";

const unfolded = (text: string) => text.replaceAll("\r\n ", "");
const sizes = (text: string) =>
  text.split("\r\n").map((line) => new TextEncoder().encode(line).length);

describe("PL5 a calendar learns the way to the room from the page that knows it", () => {
  test("in the event, as the server writes it when it knows", () => {
    expect(withLink(FILE, LINK)).toBe(
      FILE.replace("Friday films\r\n", `Friday films\r\nDESCRIPTION:${LINK}\r\nURL:${LINK}\r\n`),
    );
  });

  test("the server's own link stays, folded or not", () => {
    const told = withLink(FILE, `https://films.example/${"r".repeat(90)}`);
    expect(withLink(told, LINK)).toBe(told);
  });

  test("whatever the link, no line is longer than 75 bytes, and nothing of it is lost", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (link) => {
        const file = withLink(FILE, link);
        expect(Math.max(...sizes(file))).toBeLessThanOrEqual(75);
        const lines = unfolded(file).split("\r\n");
        expect(lines).toContain(`URL:${link}`);
        const told = lines.find((line) => line.startsWith("DESCRIPTION:")) ?? "";
        expect(told.slice("DESCRIPTION:".length).replace(/\\(.)/gu, "$1")).toBe(link);
      }),
    );
  });

  test("no character is cut in two, of whatever script", () => {
    const line = fc.string({ unit: "grapheme", maxLength: 300 });
    fc.assert(
      fc.property(line, (text) => {
        const whole = folded(text);
        expect(unfolded(whole)).toBe(unfolded(text));
        for (const part of whole.split("\r\n")) {
          expect(part).not.toMatch(/\p{Surrogate}/u); // half a character
          expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75);
        }
      }),
    );
  });
});
