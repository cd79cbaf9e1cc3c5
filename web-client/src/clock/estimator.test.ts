import "../../test/seeded";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dice } from "../../test/dice";
import { exchangeOver, type Path, probeTimes, trueOffset } from "../../test/network";
import { type Estimate, errorAt, noSamples, offer } from "./estimator";

const paths = fc.record({
  upMs: fc.double({ min: 0.2, max: 150, noNaN: true }),
  downMs: fc.double({ min: 0.2, max: 150, noNaN: true }),
  jitterMs: fc.double({ min: 0, max: 60, noNaN: true }),
  offsetMs: fc.double({ min: -1e6, max: 1.8e12, noNaN: true }),
  driftPpm: fc.double({ min: -60, max: 60, noNaN: true }),
});

function hear(path: Path, forMs: number, seed = 1): Estimate[] {
  const random = dice(seed);
  const estimates: Estimate[] = [];
  let samples = noSamples;
  for (const t1Ms of probeTimes(forMs)) {
    const offered = offer(samples, exchangeOver(path, t1Ms, random));
    if (offered.name !== "dropped") {
      samples = offered.samples;
      estimates.push(offered.estimate);
    }
  }
  return estimates;
}

const last = (estimates: Estimate[]): Estimate => {
  const estimate = estimates.at(-1);
  if (estimate === undefined) {
    throw new Error("no estimate");
  }
  return estimate;
};

describe("the offset", () => {
  test("the bound holds the truth, whatever the path and its asymmetry", () => {
    fc.assert(
      fc.property(paths, fc.integer(), (path, seed) => {
        for (const estimate of hear(path, 180_000, seed)) {
          const error = Math.abs(estimate.offsetMs - trueOffset(path, estimate.atMs));
          expect(error).toBeLessThanOrEqual(estimate.errorMs + 0.01);
        }
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  test("a bound grows with age, and still holds", () => {
    const path = { upMs: 10, downMs: 12, jitterMs: 4, offsetMs: 5e8, driftPpm: 50 };
    const estimate = last(hear(path, 120_000));
    const later = estimate.atMs + 600_000;
    const guess = estimate.offsetMs + estimate.drift.perMs * 600_000;
    expect(Math.abs(guess - trueOffset(path, later))).toBeLessThan(errorAt(estimate, later));
    expect(errorAt(estimate, later)).toBeGreaterThan(estimate.errorMs);
  });

  test("on a symmetric path it is within a millisecond after two minutes, drift and jitter or not", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: -100, max: 100 }),
        fc.integer(),
        (oneWay, jitterMs, driftPpm, seed) => {
          const path = { upMs: oneWay, downMs: oneWay, jitterMs, offsetMs: -4e5, driftPpm };
          const estimate = last(hear(path, 150_000, seed));
          const error = Math.abs(estimate.offsetMs - trueOffset(path, estimate.atMs));
          expect(error).toBeLessThan(1.5 + Math.abs(driftPpm) / 100);
        },
      ),
      { numRuns: 100, seed: 3 },
    );
  });

  test("an asymmetric path errs by half its asymmetry and says so", () => {
    const path = { upMs: 65, downMs: 35, jitterMs: 0, offsetMs: 0, driftPpm: 0 };
    const estimate = last(hear(path, 60_000));
    expect(estimate.offsetMs).toBeCloseTo(15, 0);
    expect(estimate.errorMs).toBeGreaterThan(49);
  });

  test("the best upper and the best lower bound come from different exchanges", () => {
    const first = offer(noSamples, { t1Ms: 0, t2Ms: 10, t3Ms: 10, t4Ms: 60 });
    const second =
      first.name === "taken"
        ? offer(first.samples, { t1Ms: 100, t2Ms: 150, t3Ms: 150, t4Ms: 160 })
        : first;
    expect(second.name === "taken" && second.estimate.errorMs).toBeCloseTo(10, 1);
    expect(second.name === "taken" && second.estimate.rttMs).toBe(60);
  });
});

describe("hostile exchanges", () => {
  test("an answer from before its question, or a server faster than no time, is dropped", () => {
    for (const bad of [
      { t1Ms: 100, t2Ms: 5, t3Ms: 5, t4Ms: 99 },
      { t1Ms: 100, t2Ms: 6, t3Ms: 5, t4Ms: 120 },
      { t1Ms: 100, t2Ms: 0, t3Ms: 50, t4Ms: 120 },
      { t1Ms: 100, t2Ms: Number.NaN, t3Ms: 50, t4Ms: 120 },
      { t1Ms: 100, t2Ms: 1, t3Ms: Number.POSITIVE_INFINITY, t4Ms: 120 },
    ]) {
      expect(offer(noSamples, bad)).toEqual({ name: "dropped" });
    }
  });

  test("one that was queued behind a hole in the stream takes nothing away", () => {
    const good = offer(noSamples, { t1Ms: 0, t2Ms: 20, t3Ms: 20, t4Ms: 40 });
    const samples = good.name === "taken" ? good.samples : noSamples;
    const queued = offer(samples, { t1Ms: 100, t2Ms: 120, t3Ms: 120, t4Ms: 400 });
    expect(queued.name).toBe("taken");
    expect(queued.name === "taken" && Math.abs(queued.estimate.offsetMs)).toBeLessThan(0.1);
  });

  test("a clock that was set makes it forget everything but the newest", () => {
    const path = { upMs: 10, downMs: 10, jitterMs: 2, offsetMs: 1_000, driftPpm: 0 };
    const random = dice(1);
    let samples = noSamples;
    for (const t1Ms of probeTimes(60_000)) {
      const offered = offer(samples, exchangeOver(path, t1Ms, random));
      samples = offered.name === "dropped" ? samples : offered.samples;
    }
    // The machine slept an hour, and its monotonic clock with it.
    const after = offer(samples, exchangeOver({ ...path, offsetMs: 3_601_000 }, 61_000, random));
    expect(after.name).toBe("stepped");
    expect(after.name === "stepped" && Math.abs(after.estimate.offsetMs - 3_601_000)).toBeLessThan(
      11,
    );
  });

  test("a clock that drifts more than believed is not taken for one that was set", () => {
    const path = { upMs: 0.3, downMs: 0.3, jitterMs: 0, offsetMs: 0, driftPpm: 130 };
    const random = dice(1);
    let samples = noSamples;
    for (const t1Ms of probeTimes(120_000)) {
      const offered = offer(samples, exchangeOver(path, t1Ms, random));
      expect(offered.name).toBe("taken");
      samples = offered.name === "taken" ? offered.samples : samples;
    }
  });
});
