import "../../test/seeded";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Stage } from "../../test/stage";
import { BETWEEN_JUMPS_MS, DEAD_BAND_MS } from "./bands";

describe("keeping in step", () => {
  const natures = fc.record({
    startMs: fc.integer({ min: 0, max: 150 }),
    coldMs: fc.integer({ min: 0, max: 400 }),
    seekMs: fc.integer({ min: 10, max: 500 }),
    driftPpm: fc.integer({ min: -200, max: 200 }),
    noiseMs: fc.double({ min: 0, max: 3, noNaN: true }),
    deadZone: fc.constantFrom(0, 0.00104, 0.01),
    seed: fc.integer(),
  });

  test("whatever the player is like it comes within the dead band, and then is left alone", async () => {
    await fc.assert(
      fc.asyncProperty(natures, async (nature) => {
        const stage = new Stage(nature);
        stage.play(0, -100_000);
        await stage.clock.advance(15_000);
        const before = stage.conductor.corrections;
        const worst = await stage.worstOver(30_000);
        // One that takes no notice of an inaudible rate shows it by drifting on for a pulse.
        const band = nature.deadZone > 0.003 ? 2 * DEAD_BAND_MS : DEAD_BAND_MS;
        expect(worst).toBeLessThan(band + 2 + nature.noiseMs / 2);
        // The sound card drifts out of the band now and then; one inaudible pulse brings it back.
        const driftMs = (Math.abs(nature.driftPpm) / 1e6) * 30_000;
        expect(stage.conductor.corrections - before).toBeLessThanOrEqual(2 + driftMs);
        expect(stage.conductor.jumps).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test("a correction is never followed by its opposite: it does not oscillate", async () => {
    await fc.assert(
      fc.asyncProperty(natures, async (nature) => {
        const stage = new Stage({ ...nature, driftPpm: 0 });
        stage.play(0, -100_000);
        await stage.clock.advance(15_000);
        const before = stage.player.rates.length;
        await stage.clock.advance(120_000);
        const signs = stage.player.rates
          .slice(before)
          .map(({ rate }) => Math.sign(rate - 1))
          .filter((sign) => sign !== 0);
        const turns = signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
        expect(turns).toBeLessThanOrEqual(1);
        expect(signs.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 40, seed: 11 },
    );
  });

  test("at most one jump in five seconds, however often the film is starved", async () => {
    await fc.assert(
      fc.asyncProperty(
        natures,
        fc.array(fc.integer({ min: 200, max: 3_000 }), { minLength: 5, maxLength: 20 }),
        async (nature, stalls) => {
          const stage = new Stage(nature);
          stage.play(0, -100_000);
          await stage.clock.advance(5_000);
          const jumpsAt: number[] = [];
          let { jumps } = stage.conductor;
          for (const stall of stalls) {
            stage.player.starve(stall);
            for (let ms = 0; ms < 4_000; ms += 50) {
              await stage.clock.advance(50);
              if (stage.conductor.jumps > jumps) {
                jumps = stage.conductor.jumps;
                jumpsAt.push(stage.clock.now());
              }
            }
          }
          for (let i = 1; i < jumpsAt.length; i++) {
            expect((jumpsAt[i] ?? 0) - (jumpsAt[i - 1] ?? 0)).toBeGreaterThan(
              BETWEEN_JUMPS_MS - 100,
            );
          }
        },
      ),
      { numRuns: 20, seed: 7 },
    );
  });

  // Seen in the lab: a starved sound device skips one of its buffers, and the film is 21 ms ahead for good.
  test("a step of the player's clock is seen within a second and not averaged away", async () => {
    const stage = new Stage();
    stage.play(0, -5_000);
    await stage.clock.advance(30_000);
    expect(Math.abs(stage.errorMs)).toBeLessThan(DEAD_BAND_MS + 1);
    stage.player.steps(21.3);
    await stage.clock.advance(3_000);
    expect(Math.abs(stage.errorMs)).toBeLessThan(DEAD_BAND_MS + 1);
  });

  test("a pulse once steady is one that nobody hears", async () => {
    const stage = new Stage({ driftPpm: 200 });
    stage.play(0, -5_000);
    await stage.clock.advance(20_000);
    const count = stage.player.rates.length;
    await stage.clock.advance(60_000);
    const late = stage.player.rates.slice(count).map(({ rate }) => rate);
    expect(late.length).toBeGreaterThan(2);
    for (const rate of late) {
      expect(Math.abs(rate - 1)).toBeLessThanOrEqual(0.0031);
    }
  });
});
