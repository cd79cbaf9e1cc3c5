import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const STEPS = [0.5, 1, 2];

describe("SO6 whether YouTube's player takes any rate", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("window", globalThis);
    vi.resetModules(); // what was found holds as long as the page
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  const asked = async () => {
    const { RateProbe } = await import("./rate-probe");
    const set: (number | "back")[] = [];
    const told: unknown[] = [];
    const another = () =>
      new RateProbe(
        STEPS,
        (rate) => set.push(rate ?? "back"),
        (rates) => told.push(rates),
      );
    return { probe: another(), another, set, told };
  };

  test("one that says nothing knows its steps, and is set back", async () => {
    const { probe, set, told } = await asked();
    probe.runs();
    probe.runs();
    expect(set).toEqual([1.05]);
    vi.runAllTimers();
    expect(told).toEqual([STEPS]);
    expect(set).toEqual([1.05, "back"]);
    expect(probe.hears(1.05)).toBe(false); // too late to be an answer
  });

  test("one that rounds knows its steps", async () => {
    const { probe, told } = await asked();
    probe.runs();
    expect(probe.hears(1)).toBe(true);
    expect(told).toEqual([STEPS]);
  });

  test("one that plays it takes any, and the next film does not ask again", async () => {
    const { probe, another, set, told } = await asked();
    probe.runs();
    expect(probe.hears(1.05)).toBe(true);
    another().runs();
    expect(told).toEqual(["any", "any"]);
    expect(set).toEqual([1.05, "back"]);
  });

  test("before it was asked a word about rates is the player's own", async () => {
    const { probe, told } = await asked();
    expect(probe.hears(2)).toBe(false);
    expect(told).toEqual([]);
  });

  test("one whose film went away is waited for no longer", async () => {
    const { probe, told } = await asked();
    probe.runs();
    probe.stop();
    vi.runAllTimers();
    expect(told).toEqual([]);
  });
});
