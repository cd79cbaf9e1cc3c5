import { describe, expect, test } from "vitest";
import { filmPlaces, placeTyped } from "./film-places";

describe("CH6 places in the film, as people write them", () => {
  test.each([
    "2026-11-30T12:03:04Z",
    "12:3",
    "12:60",
    "1:60:00",
    "a12:03",
    "12:03b",
    "1:2:3:04",
    "12:03:04:05",
    "10.12:03",
    "/12:03",
    "12:03/13",
    "12:03.5",
    "::1",
    "",
  ])("%j names none", (text) => {
    expect(filmPlaces(text)).toEqual([]);
  });

  test.each([
    ["look at 12:03!", "12:03", 723_000],
    ["(0:05)", "0:05", 5_000],
    ["1:02:03, really", "1:02:03", 3_723_000],
    ["100:00", "100:00", 6_000_000],
    ["12:03.", "12:03", 723_000],
    ["“7:30”", "7:30", 450_000],
  ])("%j names %s", (text, place, positionMs) => {
    const [found, ...more] = filmPlaces(text);
    expect(found).toEqual({ index: text.indexOf(place), text: place, positionMs });
    expect(more).toEqual([]);
  });

  test("several in one line", () => {
    expect(filmPlaces("from 1:00 to 2:00").map(({ text }) => text)).toEqual(["1:00", "2:00"]);
  });
});

describe("CH7 a place typed as an order", () => {
  test.each(["", "soon", "12:3", "1:2:3", "+", "-", "12:03 now", "--5", "1e3", "9999999"])(
    "%j is none",
    (typed) => {
      expect(placeTyped(typed, 60_000)).toBeUndefined();
    },
  );

  test.each([
    ["12:03", 723_000],
    ["90", 90_000],
    ["+30", 90_000],
    ["-10", 50_000],
    ["-1:30", 0],
    [" 1:00:00 ", 3_600_000],
  ])("%j", (typed, ms) => {
    expect(placeTyped(typed, 60_000)).toBe(ms);
  });
});
