import { describe, expect, test } from "vitest";
import type { Limits, LoadedFilm } from "../player/port";
import type { Desired } from "./desired";
import type { Observed } from "./observed";
import { noPlan } from "./plan";
import { burstFor } from "./pulse";
import { reconcile } from "./reconcile";

const STEPS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];
const NOW = 100_000;

const want: Desired = {
  name: "playing",
  itemId: 1,
  address: "https://youtu.be/x",
  source: "youtube",
  key: "k",
  line: { positionMs: 0, rate: 1, sinceMs: 0 },
};

const seen = (
  rates: Limits["rates"],
  errorMs: number,
  more: Partial<LoadedFilm> = {},
  sinceActMs = 60_000,
): Observed => ({
  film: {
    name: "loaded",
    itemId: 1,
    positionMs: NOW + errorMs,
    paused: false,
    seeking: false,
    canPlay: true,
    moving: true,
    ended: false,
    rate: 1,
    durationMs: 900_000,
    bufferedMs: 20_000,
    muted: false,
    warm: true,
    limits: { of: "youtube", rates },
    ...more,
  },
  plan: noPlan,
  skew: { errorMs, spreadMs: 4, count: 20, spanMs: 1_000 },
  failedForMs: 0,
  awaitsBrowser: false,
  startLatencyMs: 200,
  seekLatencyMs: 700,
  loadedInMs: 0,
  followedKey: "k",
  undisturbedSinceMs: NOW,
  actedMs: NOW - sinceActMs,
  jumpsMs: [],
  futilePulses: 0,
  mayCorrect: true,
});

const done = (...args: Parameters<typeof seen>) => reconcile(seen(...args), want, NOW);

describe("SO6 keeping a service's player in step with what it can do", () => {
  test("with steps: nothing within 80 ms, one burst at the nearest step beyond", () => {
    expect(done(STEPS, 79).name).toBe("nothing");
    expect(done(STEPS, 100)).toEqual({ name: "pulse", rate: 0.75, durationMs: 400 });
    expect(done(STEPS, -100)).toEqual({ name: "pulse", rate: 1.25, durationMs: 400 });
  });

  test("with steps: while it settles after a start or a burst, to within 40 ms", () => {
    expect(done(STEPS, 60, {}, 3_000).name).toBe("pulse");
    expect(done(STEPS, 39, {}, 3_000).name).toBe("nothing");
  });

  test("with steps: no burst is longer than 0.6 s; further off it goes where it should be", () => {
    expect(done(STEPS, -150)).toEqual({ name: "pulse", rate: 1.25, durationMs: 600 });
    expect(done(STEPS, -151)).toMatchObject({ name: "prepare", seek: true, isJump: true });
    expect(done(STEPS, 151)).toMatchObject({ name: "prepare", seek: false, isJump: true });
  });

  test("with any rate: five in a hundred, from 40 ms on", () => {
    expect(done("any", 39).name).toBe("nothing");
    const pulse = done("any", -100);
    expect(pulse).toMatchObject({ name: "pulse", rate: 1.05 });
    expect(pulse.name === "pulse" && pulse.durationMs).toBeCloseTo(2_000);
  });

  test("with the plain rate alone: only a jump, beyond 100 ms", () => {
    expect(done([1], 99).name).toBe("nothing");
    expect(done([1], -101)).toMatchObject({ name: "prepare", seek: true, isJump: true });
  });

  /** Otherwise a machine that starts now early and now late would never show its film in peace. */
  test("with the plain rate alone: after three jumps in a minute it is let be for twice as much", () => {
    const jumpsMs = [NOW - 30_000, NOW - 20_000, NOW - 10_000];
    const often = (errorMs: number) => reconcile({ ...seen([1], errorMs), jumpsMs }, want, NOW);
    expect(often(-199).name).toBe("nothing");
    expect(often(-201).name).toBe("prepare");
  });

  test("a speed-up needs something to play", () => {
    expect(done(STEPS, -100, { bufferedMs: 200 }).name).toBe("nothing");
    expect(done(STEPS, 100, { bufferedMs: 200 }).name).toBe("pulse");
  });

  test("a room at another speed has other steps beside it", () => {
    expect(burstFor(100, 1.25, STEPS)).toEqual({ rate: 1, durationMs: 400 });
    expect(burstFor(-100, 2, STEPS)).toBeUndefined();
  });

  test("a channel that sends now is stopped and let run, and never sought in", () => {
    const live = { limits: { of: "twitch", rates: [1], isLive: true } } as const;
    expect(done([1], -30_000, live).name).toBe("nothing");
    expect(done([1], -30_000, { ...live, paused: true, moving: false }).name).toBe("startNow");
    const held: Desired = { ...want, name: "held", positionMs: 5_000 };
    expect(reconcile(seen([1], 0, live), held, NOW)).toMatchObject({ name: "hold", seek: false });
    const stopped = seen([1], 0, { ...live, paused: true, moving: false });
    expect(reconcile(stopped, held, NOW).name).toBe("nothing");
  });

  test("PB18 an ad is neither paused nor sought in, and after it one joins like a latecomer", () => {
    const inAd = { moving: false, canPlay: false, interruption: "ad" } as const;
    expect(done(STEPS, -30_000, inAd).name).toBe("nothing");
    const held: Desired = { ...want, name: "held", positionMs: 5_000 };
    expect(reconcile(seen(STEPS, 0, inAd), held, NOW).name).toBe("nothing");
    const { followedKey: _, ...after } = seen(STEPS, -30_000);
    expect(reconcile(after, want, NOW)).toMatchObject({ name: "prepare", seek: true });
  });
});
