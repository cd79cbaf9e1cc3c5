import { describe, expect, test } from "vitest";
import {
  placeInTab,
  placeWords,
  roomWords,
  seatCameWords,
  seatsWords,
  triedWords,
  waitingWords,
  welcomingOf,
} from "./door";

const seen = (seatsTaken: number, locked = false, seats = 8) => ({ seatsTaken, seats, locked });

describe("the door", () => {
  test.each([
    [seen(0), "open", "Nobody is inside yet."],
    [seen(3), "open", "3 of 8 seats taken."],
    [seen(8), "full", "All eight seats are taken; you can wait in line."],
    [seen(12, false, 12), "full", "All 12 seats are taken; you can wait in line."],
    [seen(8, true), "locked", "This room is locked for now. Held seats can come back."],
  ] as const)("%o is %s", (preview, welcoming, words) => {
    expect(welcomingOf(preview)).toBe(welcoming);
    expect(seatsWords(preview)).toBe(words);
  });

  test("RM4 to whoever holds the key it is not shut", () => {
    expect(seatsWords(seen(3, true), true)).toBe("This room is locked for now; your key opens it.");
    expect(seatsWords(seen(3), true)).toBe("3 of 8 seats taken.");
  });

  test("a room is called by its title where that is known", () => {
    expect(roomWords("Friday")).toBe("“Friday”");
    expect(roomWords("")).toBe("this room");
    expect(roomWords("x".repeat(80))).toHaveLength(50);
  });

  test("two tries are told apart", () => {
    expect(triedWords(1_000)).not.toBe(triedWords(3_000));
  });
});

describe("the line", () => {
  test("a place is said in full on the page and in short in the tab", () => {
    expect([1, 2, 16, undefined].map((place) => placeWords(place, false))).toEqual([
      "You are next",
      "You are number 2 in line",
      "You are number 16 in line",
      "Joining the line again…",
    ]);
    expect([1, 2, undefined].map(placeInTab)).toEqual([
      "You are next",
      "Number 2 in line",
      "In line",
    ]);
  });

  test("RM4 nobody is next while the door is locked", () => {
    expect(placeWords(1, true)).toBe("The door is locked for now");
    expect(placeWords(undefined, true)).toBe("Joining the line again…");
    expect(waitingWords(1, true, true)).not.toContain("comes by itself");
  });

  test.each([true, false])("ST1 who waits is told what loses the place (tabs: %s)", (hasTabs) => {
    for (const locked of [true, false]) {
      expect(waitingWords(2, locked, hasTabs)).toContain("lost connection goes to the end");
    }
    expect(waitingWords(undefined, false, hasTabs)).toContain("end of the line");
    expect(waitingWords(2, false, hasTabs).includes("tab")).toBe(hasTabs);
  });

  test("whoever waited is greeted by name", () => {
    expect(seatCameWords("Ida")).toBe("A seat came free: welcome, Ida.");
  });
});
