import { describe, expect, it } from "vitest";
import type { StepMark } from "../../../room/session";
import { briefStepWords, stepExplained, stepWords, tickPlace } from "./words";

describe("the step mark", () => {
  it.each<[StepMark, string]>([
    [{ name: "in-step", skewMs: Number.NaN, spreadMs: 1, boundMs: 1 }, "in step"],
    [{ name: "in-step", skewMs: -1.4, spreadMs: 2.4, boundMs: 22.4 }, "in step, ±4 ms"],
    [{ name: "in-step", skewMs: 0, spreadMs: 0, boundMs: 0 }, "in step, ±1 ms"],
    [{ name: "in-step", skewMs: 1, spreadMs: 1, boundMs: 140 }, "in step"],
    [{ name: "in-step", skewMs: 1, spreadMs: 1, boundMs: Number.NaN }, "in step"],
    [{ name: "catching-up", skewMs: -1_400 }, "catching up, 1.4 s behind"],
    [{ name: "catching-up", skewMs: 120 }, "catching up, 120 ms ahead"],
    [{ name: "held" }, "paused"],
    [{ name: "failed", reason: "film-stopped" }, "not playing here"],
  ])("%j", (step, words) => expect(stepWords(step)).toBe(words));

  it.each<[StepMark, string]>([
    [{ name: "in-step", skewMs: -1.4, spreadMs: 2.4, boundMs: 22.4 }, "in step"],
    [{ name: "catching-up", skewMs: -1_400 }, "catching up"],
    [{ name: "stalled" }, "loading"],
    [{ name: "held" }, "paused"],
  ])("%j in brief", (step, words) => expect(briefStepWords(step)).toBe(words));

  it("explains what the number is, and what the clock adds at worst", () => {
    const explained = stepExplained({
      name: "in-step",
      skewMs: -1.4,
      spreadMs: 2.4,
      boundMs: 52.4,
    });
    expect(explained).toContain("within 4 ms");
    expect(explained).toContain("at most 50 ms off");
    const unknown = { name: "in-step", skewMs: Number.NaN, spreadMs: 1, boundMs: 1 } as const;
    expect(stepExplained(unknown)).toBe("In step.");
    expect(stepExplained({ name: "held" })).toBe("paused");
  });

  it.each([
    [Number.NaN, 50],
    [Number.NEGATIVE_INFINITY, 50],
    [-90_000, 0],
    [90_000, 100],
    [0, 50],
    [-250, 25],
    [250, 75],
  ])("a tick %d ms off stands at %d", (skewMs, place) => expect(tickPlace(skewMs)).toBe(place));
});
