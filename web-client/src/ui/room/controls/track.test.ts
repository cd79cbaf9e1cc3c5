import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReactionBucket } from "../../../protocol/generated";
import { reactionsNear, TRACK_HEIGHT, TRACK_WIDTH, trackPath } from "./track";

const bucket = (fromMs: number, ...counts: [string, number][]): ReactionBucket => ({
  fromMs,
  counts: counts.map(([emoji, count]) => ({ emoji, count })),
});

/** The places of a path, as pairs. */
function placesOf(path: string): [number, number][] {
  const numbers = path.match(/-?\d+(\.\d+)?/gu)?.map(Number) ?? [];
  return numbers.flatMap((x, at) => (at % 2 === 0 ? [[x, numbers[at + 1] ?? Number.NaN]] : []));
}

const highestAt = (path: string) =>
  placesOf(path).reduce((best, place) => (place[1] < best[1] ? place : best))[0];

describe("the reaction track RX3", () => {
  it.each([undefined, 0, -1, Number.NaN])("is nothing on a film %s long", (durationMs) =>
    expect(trackPath([bucket(0, ["😂", 1])], durationMs)).toBe(""),
  );

  it("is nothing where nobody stirred", () => {
    expect(trackPath([], 90_000)).toBe("");
    expect(trackPath([bucket(0)], 90_000)).toBe("");
  });

  it("stands highest where most was thrown", () => {
    const path = trackPath(
      [bucket(20_000, ["😂", 2]), bucket(60_000, ["😂", 5], ["👏", 2])],
      90_000,
    );
    expect(highestAt(path) / TRACK_WIDTH).toBeCloseTo(62_500 / 90_000, 1);
  });

  it("shows one laugh in three hours", () => {
    const path = trackPath([bucket(5_400_000, ["😂", 1])], 10_800_000);
    const [, top] = placesOf(path).reduce((best, place) => (place[1] < best[1] ? place : best));
    expect(top).toBeLessThan(TRACK_HEIGHT / 2);
  });

  it("stays on its grid, whatever was counted", () => {
    const counts = fc.array(
      fc.record({ emoji: fc.constantFrom("😂", "👏"), count: fc.integer({ min: 0, max: 9_999 }) }),
    );
    const buckets = fc.array(fc.record({ fromMs: fc.integer({ min: 0, max: 9_000_000 }), counts }));
    fc.assert(
      fc.property(buckets, fc.integer({ min: 1, max: 9_000_000 }), (track, durationMs) => {
        const places = placesOf(trackPath(track, durationMs));
        const isOff = ([x, y]: [number, number]) =>
          !(x >= 0 && x <= TRACK_WIDTH && y >= 0 && y <= TRACK_HEIGHT);
        expect(places.filter(isOff)).toEqual([]);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

describe("what was thrown at a place", () => {
  const track = [
    bucket(20_000, ["😂", 2], ["👏", 3]),
    bucket(25_000, ["😂", 4]),
    bucket(80_000, ["😱", 1]),
  ];

  it("is the sum around it, most first", () =>
    expect(reactionsNear(track, 25_000, 90_000)).toEqual([
      { emoji: "😂", count: 6 },
      { emoji: "👏", count: 3 },
    ]));

  it("is nothing far from everything", () =>
    expect(reactionsNear(track, 50_000, 90_000)).toEqual([]));

  it("reaches further in a long film, where a pixel is many seconds", () => {
    expect(reactionsNear(track, 40_000, 90_000)).toEqual([]);
    expect(reactionsNear(track, 40_000, 7_200_000)).not.toEqual([]);
  });
});
