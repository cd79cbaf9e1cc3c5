import { describe, expect, test } from "vitest";
import { clockWords, until } from "./until";

const NOW = new Date(2026, 10, 30, 8, 0).getTime();
const MIN = 60_000;
const HOUR = 60 * MIN;

const said = (leftMs: number) => {
  const left = until(NOW + leftMs, NOW);
  return left.name === "clock" ? clockWords(left) : left.name === "days" ? left.days : left.name;
};

describe("PL4 how long until a planned room begins", () => {
  test.each([0, -1, -3 * HOUR + 1])("%d ms: it is on", (left) => expect(said(left)).toBe("now"));

  test.each([-3 * HOUR, -30 * 24 * HOUR])("%d ms: it is over", (left) =>
    expect(said(left)).toBe("over"),
  );

  test.each([
    [1, "0:01"],
    [999, "0:01"],
    [59_001, "1:00"],
    [5 * MIN + 9_000, "5:09"],
    [2 * HOUR + 5 * MIN + 9_000, "2:05:09"],
    [47 * HOUR + 59 * MIN + 59_000, "47:59:59"],
    [48 * HOUR, 2],
    [4.6 * 24 * HOUR, 4],
    [4.7 * 24 * HOUR, 5],
    [366 * 24 * HOUR, 366],
  ])("%d ms: %s", (left, words) => expect(said(left)).toBe(words));
});
