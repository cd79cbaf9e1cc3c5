import { describe, expect, it } from "vitest";
import { clockTime, filmTime, stretch } from "./time";

describe("a place in a film", () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "%s is no place",
    (ms) => {
      expect(filmTime(ms)).toBe("–:––");
    },
  );

  it.each([
    [-5_000, "0:00"],
    [0, "0:00"],
    [999.9, "0:00"],
    [5_000, "0:05"],
    [723_400, "12:03"],
    [3_599_999, "59:59"],
    [3_723_000, "1:02:03"],
    [360_000_000, "100:00:00"],
  ])("%d ms is %s", (ms, written) => expect(filmTime(ms)).toBe(written));
});

describe("a stretch", () => {
  it.each([
    [Number.NaN, "a while"],
    [-3.6, "4 ms"],
    [1_440, "1.4 s"],
    [61_000, "61 s"],
  ])("%d is %s", (ms, said) => expect(stretch(ms)).toBe(said));
});

describe("a moment on the wall clock", () => {
  it("is nothing for a number that is no date", () => {
    expect(clockTime(Number.NaN)).toBe("");
    expect(clockTime(9e15)).toBe("");
  });
});
