import { describe, expect, test } from "vitest";
import { HandClock } from "../../test/hand-clock";
import { SleepWatch } from "./sleep-watch";

function watch() {
  const clock = new HandClock(0);
  const seen: string[] = [];
  const calendar = { aheadMs: 1.79e12 };
  const made = new SleepWatch(
    clock,
    () => clock.now() + calendar.aheadMs,
    clock,
    (sleep) => seen.push(sleep),
  );
  return { clock, calendar, seen, watch: made };
}

describe("a machine that slept", () => {
  test("as long as it is awake nothing is noticed, though the calendar is set a little", async () => {
    const { clock, calendar, seen } = watch();
    await clock.advance(60_000);
    calendar.aheadMs += 200;
    await clock.advance(60_000);
    expect(seen).toEqual([]);
  });

  test("a clock that stood still is noticed once, at the next turn", async () => {
    const { clock, calendar, seen } = watch();
    await clock.advance(1_000);
    calendar.aheadMs += 3_600_000;
    await clock.advance(500);
    expect(seen).toEqual(["stopped"]);
    await clock.advance(10_000);
    expect(seen).toEqual(["stopped"]);
  });

  test("a clock that went on while nothing ran is another matter", async () => {
    const { clock, seen } = watch();
    await clock.advance(1_000);
    await clock.sleep(5_000);
    expect(seen).toEqual(["late"]);
  });

  test("timers that a hidden page gets once a second are no sleep", async () => {
    const { clock, seen } = watch();
    for (let i = 0; i < 20; i++) {
      await clock.sleep(1_000);
    }
    expect(seen).toEqual([]);
  });

  test("a frame that is read before the timer ran need not wait for it", () => {
    const { calendar, seen, watch: w } = watch();
    calendar.aheadMs += 1_000;
    w.look();
    expect(seen).toEqual(["stopped"]);
  });

  test("after stop it is silent", async () => {
    const { clock, calendar, seen, watch: w } = watch();
    w.stop();
    calendar.aheadMs += 1_000;
    await clock.advance(5_000);
    expect(seen).toEqual([]);
  });
});
