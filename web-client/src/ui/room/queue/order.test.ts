import { describe, expect, it } from "vitest";
import { afterWhich, placeOf, shifts } from "./order";

const HEIGHTS = [50, 100, 50, 50];

describe("QU1 a line on its way", () => {
  it.each([
    [0, 0, [0, 0, 0, 0]],
    [0, 2, [150, -50, -50, 0]],
    [3, 1, [0, 50, 50, -150]],
    [1, 0, [100, -50, 0, 0]],
  ])("from %d to %d the others make way", (from, to, moved) => {
    expect(shifts(HEIGHTS, from, to).map((by) => by + 0)).toEqual(moved);
  });

  it.each([
    [0, 0, 0],
    [0, 70, 0],
    [0, 80, 1],
    [0, 1_000, 3],
    [3, -40, 3],
    [3, -60, 2],
    [3, -1_000, 0],
  ])("from %d, dragged by %d it stands at %d", (from, by, place) => {
    expect(placeOf(HEIGHTS, from, by)).toBe(place);
  });

  it("names the one that it comes after", () => {
    expect(afterWhich(["a", "b", "c"], "a", 0)).toBeUndefined();
    expect(afterWhich(["a", "b", "c"], "a", 2)).toBe("c");
    expect(afterWhich(["a", "b", "c"], "c", 1)).toBe("a");
  });
});
