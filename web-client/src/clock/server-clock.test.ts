import "../../test/seeded";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dice } from "../../test/dice";
import { HandClock } from "../../test/hand-clock";
import { exchangeOver, type Path, probeTimes, trueOffset } from "../../test/network";
import { ServerClock } from "./server-clock";
import { SLEW_PER_MS } from "./slew";

const path: Path = { upMs: 30, downMs: 30, jitterMs: 10, offsetMs: 1.7e12, driftPpm: 0 };

describe("server time", () => {
  test("it is not known before the first exchange", () => {
    const clock = new ServerClock(new HandClock());
    expect(clock.isKnown).toBe(false);
    expect(clock.errorMs()).toBeUndefined();
  });

  test("after the first burst it never runs backwards, nor faster than it slews", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 0, max: 20 }), async (seed, jitterMs) => {
        const time = new HandClock(0);
        const clock = new ServerClock(time);
        const random = dice(seed);
        let lastMs: number | undefined;
        let lastAt = 0;
        for (const t1Ms of probeTimes(90_000)) {
          await time.advance(Math.max(0, t1Ms - time.now()));
          const exchange = exchangeOver({ ...path, jitterMs }, time.now(), random);
          while (time.now() + 7 < exchange.t4Ms) {
            await time.advance(7);
            if (t1Ms > 1_000) {
              const now = clock.nowMs();
              const elapsed = time.now() - lastAt;
              if (lastMs !== undefined) {
                expect(now).toBeGreaterThanOrEqual(lastMs);
                expect(now - lastMs).toBeLessThan(elapsed * (1 + SLEW_PER_MS + 2e-4) + 0.01);
              }
              lastMs = now;
              lastAt = time.now();
            }
          }
          await time.advance(exchange.t4Ms - time.now());
          clock.hear(exchange);
        }
      }),
      { numRuns: 30, seed: 5 },
    );
  });

  test("the bound counts what has not been slewed yet", async () => {
    const time = new HandClock(0);
    const clock = new ServerClock(time);
    const random = dice(9);
    for (const t1Ms of probeTimes(60_000)) {
      await time.advance(Math.max(0, t1Ms - time.now()));
      const exchange = exchangeOver(path, t1Ms, random);
      await time.advance(exchange.t4Ms - time.now());
      clock.hear(exchange);
      const error = Math.abs(clock.offsetAt(time.now()) - trueOffset(path, time.now()));
      expect(error).toBeLessThanOrEqual((clock.errorMs() ?? 0) + 0.01);
    }
  });

  test("another clockId is another clock: nothing of the old one is left", () => {
    const time = new HandClock(0);
    const clock = new ServerClock(time);
    expect(clock.meet("a")).toBe(true);
    clock.hear({ t1Ms: 0, t2Ms: 100, t3Ms: 100, t4Ms: 20 });
    expect(clock.meet("a")).toBe(false);
    expect(clock.isKnown).toBe(true);
    expect(clock.meet("b")).toBe(true);
    expect(clock.isKnown).toBe(false);
    clock.hear({ t1Ms: 0, t2Ms: 5_000_000, t3Ms: 5_000_000, t4Ms: 20 });
    expect(clock.offsetAt(0)).toBeCloseTo(4_999_990, 0);
  });

  test("a gap of 25 ms and more is closed at once, a smaller one is not", () => {
    const time = new HandClock(0);
    const clock = new ServerClock(time);
    const wide = { upMs: 200, downMs: 200, jitterMs: 0, offsetMs: 0, driftPpm: 0 };
    for (let i = 0; i < 8; i++) {
      clock.hear(exchangeOver({ ...wide, downMs: 300 }, i * 60, () => 0));
    }
    expect(clock.offsetAt(800)).toBeCloseTo(-50, 0);
    clock.hear(exchangeOver(wide, 1_000, () => 0));
    expect(clock.offsetAt(1_400)).toBeCloseTo(0, 0);
  });
});
