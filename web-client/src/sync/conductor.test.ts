import { describe, expect, test } from "vitest";
import { memoryStore, Stage } from "../../test/stage";

describe("holding", () => {
  test("PB3 the presser's frame wins: everybody stands on that very position", async () => {
    const stage = new Stage();
    stage.play(60_000, 100);
    await stage.clock.advance(5_000);
    stage.hold(64_321.5);
    await stage.clock.advance(1_000);
    expect(stage.player.trueMs()).toBe(64_321.5);
    expect(stage.player.isMoving).toBe(false);
  });

  test("a film that stands there already is not sought again", async () => {
    const stage = new Stage();
    stage.hold(5_000);
    await stage.clock.advance(1_000);
    stage.hold(5_000);
    await stage.clock.advance(2_000);
    expect(stage.player.seeks).toEqual([5_000]);
  });

  test("a film just put on stands at its beginning without a seek", async () => {
    const stage = new Stage();
    stage.hold(0);
    await stage.clock.advance(2_000);
    expect(stage.player.seeks).toEqual([]);
  });

  test("a position beyond the film is its last frame", async () => {
    const stage = new Stage({ durationMs: 10_000 });
    stage.hold(12_000);
    await stage.clock.advance(3_000);
    expect(stage.player.seeks).toEqual([10_000]);
  });

  test("another item is loaded over the one before", async () => {
    const stage = new Stage();
    stage.hold(0, 1);
    await stage.clock.advance(50);
    stage.hold(0, 2);
    await stage.clock.advance(1_000);
    expect(stage.player.loads).toEqual(["/media/1.webm", "/media/2.webm"]);
    expect(stage.player.read()).toMatchObject({ name: "loaded", itemId: 2 });
  });

  test("nothing on: nothing loaded", async () => {
    const stage = new Stage();
    stage.hold(0);
    await stage.clock.advance(500);
    stage.want({ name: "nothing" });
    expect(stage.player.read()).toEqual({ name: "empty" });
  });
});

describe("starting together", () => {
  test("PB4 a play from where everybody stands does not seek and starts on the dot once learned", async () => {
    const stage = new Stage({ coldMs: 90, startMs: 90 });
    for (let at = 1; at <= 4; at++) {
      stage.hold(at * 10_000);
      await stage.clock.advance(1_000);
      stage.play(at * 10_000, 200);
      await stage.clock.advance(4_000);
    }
    const seeks = stage.player.seeks.length;
    stage.hold(90_000);
    await stage.clock.advance(1_000);
    expect(stage.player.seeks.length).toBe(seeks + 1);
    stage.play(90_000, 200);
    await stage.clock.advance(300);
    expect(stage.player.seeks.length).toBe(seeks + 1);
    expect(stage.player.isMoving).toBe(true);
    expect(Math.abs(stage.errorMs)).toBeLessThan(4);
  });

  test("PB4 a seek while playing stops the picture, goes there and starts with the others", async () => {
    const stage = new Stage({ seekMs: 100 });
    stage.play(0, 100);
    await stage.clock.advance(8_000);
    const former = { positionMs: 0, rate: 1, sinceMs: stage.clock.now() - 7_900 };
    stage.play(60_000, 400, 1, former);
    await stage.clock.advance(300);
    expect(stage.player.isMoving).toBe(false);
    expect(stage.player.trueMs()).toBe(60_000);
    await stage.clock.advance(200);
    expect(Math.abs(stage.errorMs)).toBeLessThan(25);
    await stage.clock.advance(4_000);
    expect(Math.abs(stage.errorMs)).toBeLessThan(4);
  });

  test("PB4 the news of a seek that comes late is followed at once, not as drift", async () => {
    const stage = new Stage();
    stage.play(0, 100);
    await stage.clock.advance(8_000);
    stage.play(60_000, -300);
    await stage.clock.advance(1_200);
    expect(Math.abs(stage.errorMs)).toBeLessThan(25);
    expect(stage.conductor.jumps).toBe(0);
  });

  test("PB8 a late joiner's first moving frame is in step", async () => {
    const stage = new Stage({ coldMs: 75 });
    stage.play(0, -500_000);
    let first: number | undefined;
    for (let ms = 0; ms < 3_000 && first === undefined; ms += 5) {
      await stage.clock.advance(5);
      first = stage.player.isMoving ? stage.errorMs : undefined;
    }
    expect(Math.abs(first ?? 1e9)).toBeLessThan(10);
  });

  test("PB8 a joiner whose seeks are slow tries further ahead, and learns", async () => {
    const stage = new Stage({ seekMs: 900 });
    stage.play(0, -500_000);
    await stage.clock.advance(8_000);
    expect(Math.abs(stage.errorMs)).toBeLessThan(5);
    expect(stage.latencies.usualMs("seek")).toBeGreaterThan(800);
  });

  test("a start is given up when the room is held inside the lead", async () => {
    const stage = new Stage();
    stage.hold(1_000);
    await stage.clock.advance(1_000);
    stage.play(1_000, 500);
    await stage.clock.advance(300);
    stage.hold(1_000);
    await stage.clock.advance(2_000);
    expect(stage.player.plays).toBe(0);
  });

  test("latencies outlive the page", async () => {
    const store = memoryStore();
    const first = new Stage({ coldMs: 300 }, store);
    first.play(0, -5_000);
    await first.clock.advance(6_000);
    const second = new Stage({ coldMs: 300 }, store);
    expect(second.latencies.usualMs("coldStart")).toBeGreaterThan(250);
  });
});

describe("the rate of the room", () => {
  test("PB10 a change of rate does not stop the picture", async () => {
    const stage = new Stage();
    stage.play(0, 100);
    await stage.clock.advance(10_000);
    const pauses = stage.player.pauses;
    const former = { positionMs: 0, rate: 1, sinceMs: stage.clock.now() - 9_900 };
    stage.play(9_900 + 200, 200, 1.5, former);
    await stage.clock.advance(150);
    expect(stage.player.rates.at(-1)?.rate ?? 1).toBe(1);
    await stage.clock.advance(100);
    expect(stage.player.rates.at(-1)).toMatchObject({ rate: 1.5, pitch: true });
    await stage.clock.advance(10_000);
    expect(stage.player.pauses).toBe(pauses);
    expect(Math.abs(stage.errorMs)).toBeLessThan(15);
  });

  test("pulses at the plain rate leave the pitch to the resampler", async () => {
    const stage = new Stage({ coldMs: 130 });
    stage.play(0, -5_000);
    await stage.clock.advance(8_000);
    const pulses = stage.player.rates.filter(({ rate }) => rate !== 1);
    expect(pulses.length).toBeGreaterThan(0);
    expect(pulses.every(({ pitch }) => !pitch)).toBe(true);
  });
});

describe("trouble", () => {
  test("after a stall of the buffer the film goes back to the room in one jump", async () => {
    const stage = new Stage();
    stage.play(0, 100);
    await stage.clock.advance(8_000);
    stage.player.starve(3_000);
    await stage.clock.advance(3_000);
    await stage.clock.advance(2_500);
    expect(Math.abs(stage.errorMs)).toBeLessThan(10);
    expect(stage.conductor.jumps).toBe(1);
  });

  test("a stranger's pause is put right and is nobody's command", async () => {
    const stage = new Stage();
    stage.play(0, 100);
    await stage.clock.advance(8_000);
    stage.player.strangerPauses();
    await stage.clock.advance(2_000);
    expect(stage.player.isMoving).toBe(true);
    expect(Math.abs(stage.errorMs)).toBeLessThan(10);
  });

  test("a browser that pauses again and again is let be until somebody looks", async () => {
    const stage = new Stage();
    stage.play(0, 100);
    await stage.clock.advance(8_000);
    for (let i = 0; i < 40; i++) {
      if (stage.player.isMoving) {
        stage.player.strangerPauses();
      }
      await stage.clock.advance(100);
    }
    expect(stage.player.isMoving).toBe(false);
    expect(stage.conductor.isBlocked).toBe(true);
    expect(stage.player.plays).toBeLessThanOrEqual(4);
    stage.conductor.woke();
    await stage.clock.advance(3_000);
    expect(Math.abs(stage.errorMs)).toBeLessThan(10);
  });

  test("a network that failed is tried again, a film that is none is not", async () => {
    const stage = new Stage();
    stage.play(0, 100);
    await stage.clock.advance(8_000);
    stage.player.fail(true);
    await stage.clock.advance(8_000);
    expect(stage.player.loads.length).toBe(2);
    expect(Math.abs(stage.errorMs)).toBeLessThan(10);
    stage.player.fail(false);
    await stage.clock.advance(30_000);
    expect(stage.player.loads.length).toBe(2);
  });

  test("a film ahead of the room waits for it instead of seeking", async () => {
    const stage = new Stage();
    stage.play(10_000, 0);
    await stage.clock.advance(8_000);
    const seeks = stage.player.seeks.length;
    stage.play(17_000, 0); // the room is 1 s behind what this page played
    await stage.clock.advance(4_000);
    expect(Math.abs(stage.errorMs)).toBeLessThan(6);
    expect(stage.player.seeks.length).toBeLessThanOrEqual(seeks + 1);
  });

  test("a player that ignores rates is not asked for ever", async () => {
    const stage = new Stage({ ignoresRate: true, coldMs: 90 });
    stage.play(0, -5_000);
    await stage.clock.advance(60_000);
    const before = stage.conductor.corrections;
    await stage.clock.advance(60_000);
    expect(stage.conductor.corrections - before).toBeLessThanOrEqual(1);
  });

  test("a player that ignores rates is brought near by going there, and let be", async () => {
    const stage = new Stage({ ignoresRate: true, coldMs: 330, startMs: 330 });
    stage.play(0, -5_000);
    await stage.clock.advance(30_000);
    expect(Math.abs(stage.errorMs)).toBeLessThan(40);
    const { jumps } = stage.conductor;
    expect(jumps).toBeGreaterThan(0);
    await stage.clock.advance(60_000);
    expect(stage.conductor.jumps).toBe(jumps);
  });

  test("PB15 a blocked start runs muted, in step, until a gesture", async () => {
    const stage = new Stage();
    stage.player.allows = "muted";
    stage.play(0, -5_000);
    await stage.clock.advance(6_000);
    expect(stage.conductor.isMutedByBrowser).toBe(true);
    expect(Math.abs(stage.errorMs)).toBeLessThan(5);
    stage.player.allows = "sound";
    stage.conductor.unblockSound();
    await stage.clock.advance(3_000);
    expect(stage.conductor.isMutedByBrowser).toBe(false);
    expect(stage.player.read()).toMatchObject({ muted: false });
    expect(Math.abs(stage.errorMs)).toBeLessThan(5);
  });

  test("PB15 a browser that allows nothing is asked once, and again in a gesture", async () => {
    const stage = new Stage();
    stage.player.allows = "nothing";
    stage.play(0, -5_000);
    await stage.clock.advance(20_000);
    expect(stage.conductor.isBlocked).toBe(true);
    expect(stage.player.plays).toBe(2); // with sound, then muted
    stage.player.allows = "sound";
    stage.conductor.unblockSound();
    await stage.clock.advance(6_000);
    expect(Math.abs(stage.errorMs)).toBeLessThan(5);
  });

  test("PB7 at its end the film stands on its last frame", async () => {
    const stage = new Stage({ durationMs: 10_000 });
    stage.play(0, 100);
    await stage.clock.advance(15_000);
    expect(stage.player.trueMs()).toBe(10_000);
    expect(stage.player.plays).toBe(1);
  });

  test("a joiner of the last second sees the last frame and no chase", async () => {
    const stage = new Stage({ durationMs: 10_000 });
    stage.play(0, -9_700);
    await stage.clock.advance(5_000);
    expect(stage.player.trueMs()).toBe(10_000);
    expect(stage.player.plays).toBe(0);
  });
});
