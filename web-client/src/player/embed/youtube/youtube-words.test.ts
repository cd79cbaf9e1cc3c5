import { describe, expect, test } from "vitest";
import { deliveredIn, failureOf, heardAtMs, stateOf } from "./youtube-words";

describe("what YouTube's player says", () => {
  test.each([
    [2, "removed", "youtube-unknown"],
    [5, "codec", "youtube-codec"],
    [100, "removed", "youtube-gone"],
    [101, "not-embeddable", "youtube-elsewhere"],
    [150, "not-embeddable", "youtube-elsewhere"],
    [153, "refused", "youtube-origin"],
    [999, "damaged", "youtube-stopped"],
  ])("SO5 error %i is told in the page’s words, and to others as %s", (data, code, reason) => {
    expect(failureOf(data).code).toBe(code);
    expect(failureOf(data).reason).toBe(reason);
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
