import { describe, expect, test } from "vitest";
import { HandClock } from "../../test/hand-clock";
import type { Timers } from "../clock/timers";
import type { Report } from "../protocol/generated";
import { Reporter } from "./reporter";

function bench() {
  const clock = new HandClock();
  const sentMs: number[] = [];
  let report: Report = { type: "report", condition: "ready", itemId: 3, corrections: 0 };
  const timers: Timers = {
    after: (delayMs, run) => clock.after(delayMs, run),
    at: (localMs, run) => clock.after(localMs - clock.now(), run),
  };
  const reporter = new Reporter(
    clock,
    timers,
    () => report,
    () => {
      sentMs.push(clock.now());
      return true;
    },
  );
  const tell = (more: Partial<Report>) => {
    report = { ...report, ...more };
    reporter.consider();
  };
  return { clock, sentMs, reporter, tell };
}

describe("reports", () => {
  test("a film that flutters is told of four times in 1.3 s and no oftener", async () => {
    const { clock, sentMs, reporter, tell } = bench();
    reporter.restart();
    for (let n = 0; n < 1_000; n++) {
      tell({ condition: n % 2 === 0 ? "loading" : "ready" });
      await clock.advance(10);
    }
    for (let n = 0; n + 4 < sentMs.length; n++) {
      expect((sentMs[n + 4] ?? 0) - (sentMs[n] ?? 0)).toBeGreaterThanOrEqual(1_300);
    }
    expect(sentMs.length).toBeGreaterThan(20);
  });

  test("PB5 news is told at once, though something was told a moment ago", async () => {
    const { clock, sentMs, reporter, tell } = bench();
    reporter.restart();
    await clock.advance(20);
    tell({ condition: "loading" });
    await clock.advance(30);
    tell({ condition: "ready", positionMs: 60_000 });
    expect(sentMs.map((at) => at - (sentMs[0] ?? 0))).toEqual([0, 20, 50]);
  });

  test("PB5 ready at another place is news, running on is none", async () => {
    const { sentMs, reporter, tell } = bench();
    reporter.restart();
    tell({ positionMs: 60_000 });
    tell({ positionMs: 60_000.2 });
    expect(sentMs).toHaveLength(2);
    tell({ condition: "playing", positionMs: 60_100 });
    tell({ condition: "playing", positionMs: 60_900 });
    expect(sentMs).toHaveLength(3);
  });

  test("otherwise once in two seconds", async () => {
    const { clock, sentMs, reporter } = bench();
    reporter.restart();
    await clock.advance(20_000);
    expect(sentMs).toHaveLength(11);
  });
});
