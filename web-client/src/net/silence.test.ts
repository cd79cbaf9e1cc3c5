import { describe, expect, test } from "vitest";
import { HandClock } from "../../test/hand-clock";
import { Silence, type Silent } from "./silence";

function silence() {
  const clock = new HandClock();
  const told: Silent[] = [];
  return { clock, told, silence: new Silence(clock, clock, (what) => told.push(what)) };
}

describe("a silence", () => {
  test("is doubtful after two and a half seconds without an answer, and dead after six", async () => {
    const { clock, told, silence: it } = silence();
    it.asked();
    await clock.advance(2_400);
    it.asked(); // the first question is the one that counts
    expect(told).toEqual([]);
    await clock.advance(200);
    expect(told).toEqual(["doubtful"]);
    await clock.advance(3_300);
    expect(told).toEqual(["doubtful"]);
    await clock.advance(200);
    expect(told).toEqual(["doubtful", "dead"]);
  });

  test("of somebody slow is doubted later and later, and is dead no later", async () => {
    const { clock, told, silence: it } = silence();
    for (const slowMs of [2_600, 5_100, 5_100]) {
      it.asked();
      await clock.advance(slowMs);
      it.heard();
    }
    expect(told).toEqual(["doubtful", "doubtful", "doubtful"]);
    it.asked();
    await clock.advance(4_900);
    expect(told.length).toBe(3);
  });

  test("that begins with nothing asked is none", async () => {
    const { clock, told, silence: it } = silence();
    it.asked();
    it.heard();
    await clock.advance(60_000);
    expect(told).toEqual([]);
  });

  test("after waking is doubted within a second", async () => {
    const { clock, told, silence: it } = silence();
    it.asked();
    it.askedAfterWaking();
    await clock.advance(1_000);
    expect(told).toEqual(["doubtful"]);
  });

  test("that was our own sleep is not held against the server", async () => {
    const { clock, told, silence: it } = silence();
    it.asked();
    await clock.sleep(3_600_000);
    expect(told).toEqual([]);
    await clock.advance(1_000);
    expect(told).toEqual(["doubtful"]);
  });
});
