import { describe, expect, it } from "vitest";
import { freeWords, lineWords, sinceWords, typingWords } from "./people";

describe("who is writing", () => {
  it.each([
    [[], ""],
    [["Ben"], "Ben is writing …"],
    [["Ben", "Cleo"], "Ben and Cleo are writing …"],
    [["Ben", "Cleo", "Dmitri"], "Several people are writing …"],
  ])("%j", (names, words) => expect(typingWords(names)).toBe(words));

  it("has room for the longest name", () => {
    expect(typingWords(["W".repeat(40)])).toBe(`${"W".repeat(23)}… is writing …`);
  });
});

describe("who waits, and what is free", () => {
  it("names the line in its order", () => {
    expect(lineWords(["Ida", "Max"])).toBe("In line: Ida, Max");
  });

  it.each([
    [-1, "Every seat is taken."],
    [0, "Every seat is taken."],
    [1, "One seat is free."],
    [7, "7 seats are free."],
  ])("%d free", (free, words) => expect(freeWords(free)).toBe(words));

  it("says since when, as far as it has been seen", () => {
    expect(sinceWords("here", 1_700_000_000_000)).toMatch(/^here since .*\d/u);
    expect(sinceWords("away", 1_700_000_000_000)).toMatch(/^away since .*\d/u);
    expect(sinceWords("here", undefined)).toBe("was here before you");
    expect(sinceWords("away", Number.NaN)).toBe("");
  });
});
