import { describe, expect, test } from "vitest";
import { deliveredIn, failureOf, heardAtMs, stateOf } from "./youtube-words";

describe("what YouTube's player says", () => {
  test.each([
    [2, "removed", /no video/],
    [5, "codec", /can’t play/],
    [100, "removed", /private, or it has been removed/],
    [101, "not-embeddable", /on YouTube alone/],
    [150, "not-embeddable", /on YouTube alone/],
    [153, "refused", /where its player stands/],
    [999, "damaged", /stopped/],
  ])("SO5 error %i is told in words, and to others as %s", (data, code, words) => {
    expect(failureOf(data).code).toBe(code);
    expect(failureOf(data).reason).toMatch(words);
  });

  test("its states", () => {
    expect([-1, 0, 1, 2, 3, 5, 9].map(stateOf)).toEqual([
      "unstarted",
      "ended",
      "playing",
      "paused",
      "buffering",
      "unstarted",
      undefined,
    ]);
  });

  test("its deliveries, and nothing that is none", () => {
    const info = { currentTime: 3 };
    expect(deliveredIn(JSON.stringify({ event: "infoDelivery", info }))).toEqual(info);
    for (const other of ["{", "3", "null", '{"event":"onReady"}', undefined, 7]) {
      expect(deliveredIn(other)).toBeUndefined();
    }
  });

  test("a place is of when the frame had it, unless its calendar makes no sense", () => {
    expect(heardAtMs({ currentTimeLastUpdated_: 999.9 }, 5_000, 1_000_000)).toBe(4_900);
    expect(heardAtMs({ currentTimeLastUpdated_: 1_000.1 }, 5_000, 1_000_000)).toBe(5_000);
    expect(heardAtMs({ currentTimeLastUpdated_: 3 }, 5_000, 1_000_000)).toBe(5_000);
    expect(heardAtMs({}, 5_000, 1_000_000)).toBe(5_000);
  });
});
