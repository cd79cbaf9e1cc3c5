import "../../test/seeded";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Film, LoadedFilm } from "../player/port";
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
  hidden: false,
  clockErrorMs: 4,
  nowMs: 1_000,
  ...more,
});
const numbers = { rttMs: 40, deliveryMs: 20, seekMs: 80, startMs: 30, corrections: 2, stalls: 1 };

describe("reports", () => {
  test("SO7 who has not chosen their copy is suspended, and is asked for it even while the room waits", () => {
    const wanting = seen({ film: { name: "wanting", itemId: 3 } });
    expect(conditionOf(wanting)).toBe("suspended");
    expect(stepMarkOf(wanting)).toEqual({ name: "wants-file" });
    const waiting = { for: [1], untilMs: 9_000 };
    expect(stepMarkOf({ ...wanting, want: { ...held, waiting } })).toEqual({ name: "wants-file" });
    expect(stepMarkOf({ ...wanting, want: { ...held, itemId: 4 } })).toEqual({ name: "loading" });
  });

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
          { rttMs: a, deliveryMs: b, seekMs: c, startMs: d, corrections: 1, stalls: 0 },
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
    expect(reportOf(seen(), numbers)).toMatchObject({
      skewMs: 0,
      rttMs: 40,
      itemId: 3,
      corrections: 2,
      stalls: 1,
    });
  });
});

describe("conditions and marks", () => {
  test("a film that ran dry is stalled, one that was never started is not", () => {
    const dry = { ...film, moving: false, canPlay: false };
    expect(conditionOf(seen({ film: dry }))).toBe("stalled");
    expect(stepMarkOf(seen({ film: dry }))).toEqual({ name: "stalled" });
    expect(conditionOf(seen({ film: { ...dry, warm: false, paused: true } }))).toBe("loading");
  });

  test("PB15 a refused autoplay is suspended, a muted one plays", () => {
    const still = { ...film, moving: false, paused: true };
    expect(conditionOf(seen({ film: still, blocked: true }))).toBe("suspended");
    expect(stepMarkOf(seen({ film: still, blocked: true })).name).toBe("muted-by-browser");
    expect(conditionOf(seen({ mutedByBrowser: true }))).toBe("playing");
  });

  test("PB14 a hidden page that can't play is suspended, whatever it is that it can't", () => {
    const still = { ...film, moving: false, paused: true };
    const hidden = (more: Partial<Seen>) => conditionOf(seen({ hidden: true, ...more }));
    expect(hidden({})).toBe("playing"); // heard from another tab
    expect(hidden({ film: { name: "loading", itemId: 3 } })).toBe("suspended");
    expect(hidden({ film: { ...film, moving: false, canPlay: false } })).toBe("suspended");
    expect(hidden({ film: still })).toBe("suspended");
    expect(hidden({ film: still, nowMs: 900 })).toBe("ready"); // inside a lead it waits like others
    expect(hidden({ film: still, want: held })).toBe("ready");
  });

  test("in step is within what an ear takes for one, with an honest bound", () => {
    const skew = { errorMs: -12, spreadMs: 1.5, count: 20, spanMs: 1_000 };
    expect(stepMarkOf(seen({ skew }))).toEqual({
      name: "in-step",
      skewMs: -12,
      spreadMs: 1.5,
      boundMs: 5.5,
    });
    expect(stepMarkOf(seen({ skew: { ...skew, errorMs: 41 } }))).toEqual({
      name: "catching-up",
      skewMs: 41,
    });
  });

  test("PB18 what keeps a film from running is said where the page can tell", () => {
    const whyOf = (more: Partial<Seen>) => reportOf(seen(more), numbers).why;
    const loaded = seen().film;
    const ad = { ...loaded, interruption: "ad", moving: false } as Film;
    expect(whyOf({ film: ad })).toBe("ad");
    expect(whyOf({ film: { name: "loading", itemId: 3 }, hidden: true })).toBe("hidden");
    expect(whyOf({})).toBeUndefined();
    expect(stepMarkOf(seen({ film: ad })).name).toBe("interrupted");
  });

  test("SO5 a film that failed is said to have, also while it is tried again", () => {
    const loading: Film = { name: "loading", itemId: 3 };
    const report = reportOf(seen({ film: loading, failedWith: "unreachable" }), numbers);
    expect(report).toMatchObject({ condition: "loading", failure: "unreachable" });
    expect(reportOf(seen(), numbers)).not.toHaveProperty("failure");
  });

  test("nothing on, loading, held, failed", () => {
    expect(stepMarkOf(seen({ want: { name: "nothing" } }))).toEqual({ name: "nothing-on" });
    expect(stepMarkOf(seen({ film: { name: "loading", itemId: 3 } }))).toEqual({ name: "loading" });
    expect(stepMarkOf(seen({ film: { ...film, itemId: 2 } }))).toEqual({ name: "loading" });
    expect(stepMarkOf(seen({ want: held }))).toEqual({ name: "held" });
    expect(
      stepMarkOf(
        seen({
          film: {
            name: "failed",
            itemId: 3,
            reason: "film-stopped",
            code: "damaged",
            mayPass: false,
          },
        }),
      ),
    ).toEqual({ name: "failed", reason: "film-stopped" });
  });

  test("PB6 a room that waits says so, whatever the film here does, unless it can't be played", () => {
    const want: Desired = { ...held, waiting: { for: [2, 4], untilMs: 4_500 } };
    const mark = { name: "waiting", for: [2, 4], leftS: 4 };
    expect(stepMarkOf(seen({ want }))).toEqual(mark);
    expect(stepMarkOf(seen({ want, film: { name: "loading", itemId: 3 } }))).toEqual(mark);
    expect(stepMarkOf(seen({ want, nowMs: 9_000 }))).toMatchObject({ leftS: 1 });
    const failed = {
      name: "failed",
      itemId: 3,
      reason: "film-stopped",
      code: "damaged",
      mayPass: false,
    } as const;
    expect(stepMarkOf(seen({ want, film: failed })).name).toBe("failed");
    const still = { ...film, moving: false, paused: true };
    expect(conditionOf(seen({ want, film: still }))).toBe("ready");
  });

  test("inside a lead the film stands and waits", () => {
    const still = { ...film, moving: false, paused: true };
    expect(stepMarkOf(seen({ film: still, nowMs: 900 }))).toEqual({ name: "held" });
  });
});
