import { describe, expect, test } from "vitest";
import { placeInTab, placeWords, seatsWords, welcomingOf } from "./door";

const seen = (seatsTaken: number, locked = false, seats = 8) => ({ seatsTaken, seats, locked });

describe("the door", () => {
  test.each([
    [seen(0), "open", "Nobody is inside yet."],
    [seen(3), "open", "3 of 8 seats taken."],
    [seen(8), "full", "All eight seats are taken; you can wait in line."],
    [seen(12, false, 12), "full", "All 12 seats are taken; you can wait in line."],
    [seen(8, true), "locked", "The hosts have locked this room for now. Held seats can come back."],
  ] as const)("%o is %s", (preview, welcoming, words) => {
    expect(welcomingOf(preview)).toBe(welcoming);
    expect(seatsWords(preview)).toBe(words);
  });
});

describe("the line", () => {
  test("a place is said in full on the page and in short in the tab", () => {
    expect([1, 2, 16].map(placeWords)).toEqual([
      "You are next",
      "You are number 2 in line",
      "You are number 16 in line",
    ]);
    expect([1, 2, undefined].map(placeInTab)).toEqual([
      "You are next",
      "Number 2 in line",
      "In line",
    ]);
  });
});
