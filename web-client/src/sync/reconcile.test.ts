import "../../test/seeded";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LoadedFilm } from "../player/port";
import type { Desired } from "./desired";
import { isContinuous, lineAt, playRateAt, whenAt } from "./line";
import { measure } from "./measure";
import type { Observed } from "./observed";
import { noPlan, type Plan } from "./plan";
import { pulseFor } from "./pulse";
import { reconcile } from "./reconcile";

const film: LoadedFilm = {
  name: "loaded",
  itemId: 1,
  positionMs: 10_000,
  soughtMs: 10_000,
  paused: true,
  seeking: false,
  canPlay: true,
  moving: false,
  ended: false,
  rate: 1,
  durationMs: 90_000,
  bufferedMs: 20_000,
  muted: false,
  warm: true,
};
const observed = (more: Partial<Observed> = {}): Observed => ({
  film,
  plan: noPlan,
  failedForMs: 0,
  awaitsBrowser: false,
  startLatencyMs: 30,
  seekLatencyMs: 100,
  loadedInMs: 0,
  undisturbedSinceMs: 0,
  actedMs: 0,
  jumpsMs: [],
  futilePulses: 0,
  mayCorrect: true,
  ...more,
});
const from = (positionMs: number, sinceMs: number): Desired => ({
  name: "playing",
  itemId: 1,
  address: "/a",
  source: "file",
  key: "k",
  line: { positionMs, rate: 1, sinceMs },
});
const moving: LoadedFilm = { ...film, paused: false, moving: true };
const running = (more: Partial<Observed> = {}) =>
  observed({ film: moving, followedKey: "k", ...more });
const skew = (errorMs: number) => ({ errorMs, spreadMs: 0.5, count: 20, spanMs: 1_000 });

describe("reconcile", () => {
  test("while the time is in doubt a film that runs is left as it is", () => {
    const late = running({ skew: skew(-150) });
    expect(reconcile(late, from(10_000, 0), 0).name).toBe("pulse");
    expect(reconcile({ ...late, mayCorrect: false }, from(10_000, 0), 0).name).toBe("nothing");
    const far = { ...late, skew: skew(-2_000), mayCorrect: false };
    expect(reconcile(far, from(10_000, 0), 0).name).toBe("nothing");
  });

  test("PB8 a film that took long to be here waits for the room, rather than fetch a nearer place", () => {
    const fresh = { ...film, warm: false };
    const slow = observed({ film: fresh, loadedInMs: 2_500 });
    expect(reconcile(slow, from(10_000, 2_000), 0)).toMatchObject({ name: "prepare", seek: false });
    expect(reconcile({ ...slow, loadedInMs: 200 }, from(10_000, 2_000), 0).name).toBe("prepare");
    expect(reconcile({ ...slow, loadedInMs: 200 }, from(8_000, 0), 0)).toMatchObject({
      name: "prepare",
      seek: true,
    });
    // Once it has run, another place of it is a seek like any other.
    expect(reconcile(observed({ loadedInMs: 2_500 }), from(8_000, 0), 0)).toMatchObject({
      seek: true,
    });
    expect(reconcile(slow, from(8_000, 0), 0)).toMatchObject({ seek: false, positionMs: 10_000 });
  });

  test("PB8 what lies ready is gone to at once, however long seeks have taken that had to fetch", () => {
    const plan: Plan = { name: "prepared", key: "k", startMs: 5_000, tries: 0 };
    const after = { plan, seekLatencyMs: 3_000 };
    const lead = (more: Partial<LoadedFilm>) => {
      const late = observed({ ...after, film: { ...film, ...more } });
      const action = reconcile(late, from(10_000, 5_000), 5_300);
      return action.name === "prepare" ? action.startMs - 5_300 : undefined;
    };
    expect(lead({ bufferedFromMs: 9_000, bufferedMs: 4_000 })).toBeLessThan(500);
    expect(lead({ bufferedFromMs: 9_000, bufferedMs: 900 })).toBe(4_000);
    expect(lead({ bufferedMs: 4_000 })).toBe(4_000);
  });

  test("PB4 a prepared film is started its own latency before the room", () => {
    const plan: Plan = { name: "prepared", key: "k", startMs: 5_000, tries: 0 };
    expect(reconcile(observed({ plan }), from(10_000, 5_000), 4_000)).toEqual({
      name: "startAt",
      callMs: 4_970,
    });
  });

  test("a start that comes a little late is played now, a later one is prepared further ahead", () => {
    const plan: Plan = { name: "prepared", key: "k", startMs: 5_000, tries: 0 };
    expect(reconcile(observed({ plan }), from(10_000, 5_000), 4_990)).toEqual({
      name: "startNow",
      dueMs: 4_970,
    });
    expect(reconcile(observed({ plan }), from(10_000, 5_000), 5_300)).toMatchObject({
      name: "prepare",
      tries: 1,
      isJump: false,
    });
  });

  test("PB4 a lead too short for the seek is met further on, with one seek", () => {
    expect(reconcile(observed(), from(20_000, 5_000), 4_700)).toMatchObject({
      name: "prepare",
      positionMs: 20_000,
      startMs: 5_000,
    });
    expect(reconcile(observed(), from(20_000, 5_000), 4_900)).toMatchObject({
      name: "prepare",
      positionMs: 20_150,
      startMs: 5_150,
      isJump: false,
    });
  });

  test("a plan for another state of the room is none", () => {
    const plan: Plan = { name: "armed", key: "old", callMs: 5_000 };
    expect(reconcile(observed({ plan }), from(20_000, 5_000), 4_000)).toMatchObject({
      name: "prepare",
      positionMs: 20_000,
      startMs: 5_000,
      seek: true,
    });
  });

  test("an armed start follows a clock that turns out to be wrong", () => {
    const plan: Plan = { name: "armed", key: "k", callMs: 4_970 };
    expect(reconcile(observed({ plan }), from(10_000, 5_001), 4_000).name).toBe("nothing");
    expect(reconcile(observed({ plan }), from(10_000, 5_040), 4_000)).toEqual({
      name: "startAt",
      callMs: 5_010,
    });
  });

  test("inside the dead band nothing is done", () => {
    for (const errorMs of [-1.7, 0, 1.7]) {
      expect(reconcile(running({ skew: skew(errorMs) }), from(0, 0), 10_000).name).toBe("nothing");
    }
  });

  test("a pulse takes off what is measured, no more", () => {
    fc.assert(
      fc.property(fc.double({ min: 4, max: 199, noNaN: true }), fc.boolean(), (size, ahead) => {
        const errorMs = ahead ? size : -size;
        const seen = running({ skew: skew(errorMs), undisturbedSinceMs: 9_000 });
        const action = reconcile(seen, from(0, 0), 10_000);
        if (action.name !== "pulse") {
          throw new Error(`${action.name} at ${errorMs}`);
        }
        expect((action.rate - 1) * action.durationMs).toBeCloseTo(-errorMs, 6);
        expect(Math.abs(action.rate - 1)).toBeLessThanOrEqual(0.0601);
        expect(action.durationMs).toBeLessThanOrEqual(6_000);
      }),
    );
  });

  test("a speed-up that would eat the last of the buffer waits", () => {
    const short = { ...moving, bufferedMs: 500 };
    const behind = running({ film: short, skew: skew(-30) });
    const ahead = running({ film: short, skew: skew(30) });
    expect(reconcile(behind, from(0, 0), 10_000).name).toBe("nothing");
    expect(reconcile(ahead, from(0, 0), 10_000).name).toBe("pulse");
  });

  test("far off is confirmed before a jump, and five seconds lie between two", () => {
    const wild = { errorMs: -2_000, spreadMs: 900, count: 20, spanMs: 1_000 };
    const few = { ...skew(-2_000), count: 3 };
    expect(reconcile(running({ skew: wild }), from(0, 0), 12_000).name).toBe("nothing");
    expect(reconcile(running({ skew: few }), from(0, 0), 12_000).name).toBe("nothing");
    expect(reconcile(running({ skew: skew(-2_000) }), from(0, 0), 12_000)).toMatchObject({
      name: "prepare",
      isJump: true,
      seek: true,
    });
    const jumped = running({ skew: skew(-2_000), jumpsMs: [8_000] });
    expect(reconcile(jumped, from(0, 0), 12_000).name).toBe("nothing");
    expect(reconcile(jumped, from(0, 0), 13_001).name).toBe("prepare");
  });

  test("a little ahead waits where it is", () => {
    expect(reconcile(running({ skew: skew(900) }), from(0, 0), 9_100)).toMatchObject({
      name: "prepare",
      seek: false,
      positionMs: 10_000,
      startMs: 10_000,
      isJump: true,
    });
  });

  test("after three jumps in a minute only worse is worth another", () => {
    const jumpsMs = [10_000, 20_000, 30_000];
    const seen = running({ skew: skew(-350), jumpsMs, film: { ...moving, positionMs: 39_650 } });
    expect(reconcile(seen, from(0, 0), 40_000).name).toBe("pulse");
  });

  test("a film of another item is loaded over, one that is loading is waited for", () => {
    expect(reconcile(observed({ film: { ...film, itemId: 9 } }), from(0, 0), 0).name).toBe("load");
    expect(reconcile(observed({ film: { name: "loading", itemId: 1 } }), from(0, 0), 0).name).toBe(
      "nothing",
    );
  });

  test("whatever is seen and wanted, the answer comes and is finite", () => {
    const anyFilm = fc.record({
      positionMs: fc.integer({ min: 0, max: 90_000 }),
      paused: fc.boolean(),
      seeking: fc.boolean(),
      canPlay: fc.boolean(),
      moving: fc.boolean(),
      ended: fc.boolean(),
      rate: fc.constantFrom(0.25, 0.98, 1, 1.5),
      warm: fc.boolean(),
    });
    const anyPlan = fc.oneof(
      fc.constant(noPlan),
      fc.record({
        name: fc.constant("prepared" as const),
        key: fc.constantFrom("k", "old"),
        startMs: fc.nat(100_000),
        tries: fc.nat(3),
      }),
      fc.record({
        name: fc.constant("armed" as const),
        key: fc.constantFrom("k", "old"),
        callMs: fc.nat(100_000),
      }),
      fc.record({
        name: fc.constant("pulsing" as const),
        key: fc.constantFrom("k", "old"),
        endMs: fc.nat(100_000),
      }),
    );
    fc.assert(
      fc.property(
        anyFilm,
        anyPlan,
        fc.integer({ min: -500, max: 500 }),
        fc.nat(100_000),
        fc.nat(100_000),
        (parts, plan, errorMs, sinceMs, nowMs) => {
          const seen = observed({ film: { ...film, ...parts }, plan, skew: skew(errorMs) });
          for (const value of Object.values(reconcile(seen, from(5_000, sinceMs), nowMs))) {
            expect(typeof value !== "number" || Number.isFinite(value)).toBe(true);
          }
        },
      ),
    );
  });
});

describe("the line", () => {
  const former = { positionMs: 0, rate: 1, sinceMs: 0 };

  test("PB1 before its beginning the former holds", () => {
    const line = { positionMs: 50_000, rate: 1, sinceMs: 10_000, former };
    expect(lineAt(line, 9_999)).toBe(9_999);
    expect(lineAt(line, 10_000)).toBe(50_000);
    expect(lineAt(line, 10_500)).toBe(50_500);
    expect(isContinuous(line)).toBe(false);
  });

  test("PB10 a change of rate runs on; where the room will be is known on both sides of it", () => {
    const line = { positionMs: 10_000, rate: 2, sinceMs: 10_000, former };
    expect(isContinuous(line)).toBe(true);
    expect(playRateAt(line, 9_000)).toBe(1);
    expect(playRateAt(line, 11_000)).toBe(2);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (t) => {
        expect(whenAt(line, lineAt(line, t))).toBeCloseTo(t, 6);
      }),
    );
  });
});

describe("measuring and pulsing", () => {
  test("a frame that was decoded late, or a reading that was interrupted, says nothing", () => {
    const samples = Array.from({ length: 20 }, (_, i) => ({
      localMs: i * 50,
      positionMs: i * 50 + 7 + (i % 5 === 0 ? 80 : 0),
    }));
    const found = measure(samples, (t) => t);
    expect(found?.errorMs).toBe(7);
    expect(found?.spreadMs).toBe(0);
    expect(measure([], (t) => t)).toBeUndefined();
  });

  test("steady, an error that is no accident is worth more than five cents", () => {
    expect(pulseFor(3, 1, true).rate).toBeCloseTo(0.997, 6);
    expect(pulseFor(30, 1, true).rate).toBeLessThan(0.98);
    expect(pulseFor(3, 1, false).rate).toBeCloseTo(0.98, 6);
  });
});
