import "../../test/seeded";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LoadedFilm } from "../player/port";
import type { Desired } from "./desired";
import { reportOf } from "./report";
import { conditionOf, type Seen, stepMarkOf } from "./status";

const film: LoadedFilm = {
  name: "loaded",
  itemId: 3,
  positionMs: 10_000,
  paused: false,
  seeking: false,
  canPlay: true,
  moving: true,
  ended: false,
  rate: 1,
  durationMs: 90_000,
  bufferedMs: 20_000,
  muted: false,
  warm: true,
};
const playing: Desired = {
  name: "playing",
  itemId: 3,
  address: "/a",
  source: "file",
  key: "k",
  line: { positionMs: 10_000, rate: 1, sinceMs: 1_000 },
};
const held: Desired = {
  name: "held",
  itemId: 3,
  address: "/a",
  source: "file",
  positionMs: 10_000,
};
const seen = (more: Partial<Seen> = {}): Seen => ({
  film,
  want: playing,
  blocked: false,
  mutedByBrowser: false,
  clockErrorMs: 4,
  nowMs: 1_000,
  ...more,
});
const numbers = { rttMs: 40, deliveryMs: 20, seekMs: 80, startMs: 30, corrections: 2 };

describe("reports", () => {
  test("whatever the numbers are, what is sent is finite and within the protocol's limits", () => {
    const wild = fc.oneof(
      fc.double(),
      fc.constantFrom(Number.NaN, -1, 1e300, Number.NEGATIVE_INFINITY),
    );
    const skew = fc.record({ errorMs: wild, spreadMs: wild, count: fc.nat(), spanMs: wild });
    fc.assert(
      fc.property(wild, wild, wild, wild, skew, (a, b, c, d, s) => {
        const report = reportOf(
          seen({
            film: { ...film, positionMs: a, bufferedMs: b, durationMs: c },
            clockErrorMs: d,
            skew: s,
          }),
          { rttMs: a, deliveryMs: b, seekMs: c, startMs: d, corrections: 1 },
        );
        for (const [name, value] of Object.entries(report)) {
          if (typeof value === "number") {
            expect(Number.isFinite(value)).toBe(true);
            expect(value).toBeLessThanOrEqual(name === "skewMs" ? 2 ** 53 : 8.64e9);
            expect(value).toBeGreaterThanOrEqual(name === "skewMs" ? -(2 ** 53) : 0);
          }
        }
      }),
    );
  });

  test("a standing film has no skew", () => {
    expect(reportOf(seen({ want: held }), numbers)).not.toHaveProperty("skewMs");
    expect(reportOf(seen(), numbers)).toMatchObject({ skewMs: 0, rttMs: 40, itemId: 3 });
  });
});

describe("conditions and marks", () => {
  test("a film that ran dry is stalled, one that was never started is not", () => {
    const dry = { ...film, moving: false, canPlay: false };
    expect(conditionOf(seen({ film: dry }))).toBe("stalled");
    expect(stepMarkOf(seen({ film: dry }))).toEqual({ name: "stalled" });
    expect(conditionOf(seen({ film: { ...dry, warm: false, paused: true } }))).toBe("loading");
  });

  test("a refused autoplay is suspended, a muted one plays", () => {
    const still = { ...film, moving: false, paused: true };
    expect(conditionOf(seen({ film: still, blocked: true }))).toBe("suspended");
    expect(stepMarkOf(seen({ film: still, blocked: true })).name).toBe("muted-by-browser");
    expect(conditionOf(seen({ mutedByBrowser: true }))).toBe("playing");
  });

  test("in step is within what an ear takes for one, with an honest bound", () => {
    const skew = { errorMs: -12, spreadMs: 1.5, count: 20, spanMs: 1_000 };
    expect(stepMarkOf(seen({ skew }))).toEqual({ name: "in-step", skewMs: -12, boundMs: 5.5 });
    expect(stepMarkOf(seen({ skew: { ...skew, errorMs: 41 } }))).toEqual({
      name: "catching-up",
      skewMs: 41,
    });
  });

  test("nothing on, loading, held, failed", () => {
    expect(stepMarkOf(seen({ want: { name: "nothing" } }))).toEqual({ name: "nothing-on" });
    expect(stepMarkOf(seen({ film: { name: "loading", itemId: 3 } }))).toEqual({ name: "loading" });
    expect(stepMarkOf(seen({ film: { ...film, itemId: 2 } }))).toEqual({ name: "loading" });
    expect(stepMarkOf(seen({ want: held }))).toEqual({ name: "held" });
    expect(
      stepMarkOf(seen({ film: { name: "failed", itemId: 3, reason: "why", mayPass: false } })),
    ).toEqual({ name: "failed", reason: "why" });
  });

  test("inside a lead the film stands and waits", () => {
    const still = { ...film, moving: false, paused: true };
    expect(stepMarkOf(seen({ film: still, nowMs: 900 }))).toEqual({ name: "held" });
  });
});
