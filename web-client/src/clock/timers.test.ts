import { describe, expect, test } from "vitest";
import { type TimeSource, wrongTime } from "./time-source";
import { browserTimers } from "./timers";

/** A clock that goes on by a millisecond whenever it is read. */
function readClock(): TimeSource {
  let now = 0;
  return {
    now() {
      now += 1;
      return now;
    },
  };
}

describe("timers", () => {
  test("a moment is never early, and it is kept by asking what time it is", async () => {
    const time = readClock();
    const at = await new Promise<number>((done) => {
      browserTimers(time).at(20, () => done(time.now()));
    });
    expect(at).toBeGreaterThan(20);
    expect(at).toBeLessThan(24);
  });

  test("what was called off does not happen, not even in its last stretch", async () => {
    const timers = browserTimers(readClock());
    let happened = 0;
    const cancel = timers.at(10, () => {
      happened += 1;
    });
    cancel();
    const late = timers.at(5_000, () => {
      happened += 1;
    });
    late();
    await new Promise<void>((done) => {
      timers.at(40, done);
    });
    expect(happened).toBe(0);
  });
});

test("a lab's wrong clock is off by what it was told, and drifts from there", () => {
  let now = 1_000;
  const wrong = wrongTime({ now: () => now }, { offsetMs: -400, driftPpm: 100 });
  expect(wrong.now()).toBe(600);
  now += 1_000_000;
  expect(wrong.now()).toBeCloseTo(1_000_700, 6);
});
