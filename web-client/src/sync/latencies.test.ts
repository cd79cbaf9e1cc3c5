import { describe, expect, test } from "vitest";
import { memoryStore } from "../../test/stage";
import { Latencies } from "./latencies";

describe("learned latencies", () => {
  test("the median of the last nine, so that one bad start is nothing", () => {
    const latencies = new Latencies(memoryStore());
    for (const ms of [20, 22, 21, 350, 19, 23]) {
      latencies.learn("warmStart", ms);
    }
    expect(latencies.usualMs("warmStart")).toBe(21.5);
    for (let i = 0; i < 9; i++) {
      latencies.learn("warmStart", 60);
    }
    expect(latencies.usualMs("warmStart")).toBe(60);
  });

  test("PB8 before any film was loaded the line itself says how long one may take", () => {
    const slow = new Latencies(memoryStore(), 2_800);
    expect(slow.usualMs("load")).toBe(2_800);
    expect(new Latencies(memoryStore(), 60_000).usualMs("load")).toBe(4_000);
    slow.learn("load", 900);
    expect(slow.usualMs("load")).toBe(900);
    expect(slow.usualMs("load", "vimeo")).toBe(1_500);
  });

  test("SO6 each service's player has its own, and they are kept", () => {
    const store = memoryStore();
    const latencies = new Latencies(store);
    latencies.learn("warmStart", 700, "youtube");
    latencies.learn("warmStart", 60);
    expect(latencies.usualMs("warmStart", "youtube")).toBe(700);
    expect(latencies.usualMs("warmStart", "vimeo")).toBe(200);
    expect(latencies.usualMs("warmStart")).toBe(60);
    expect(new Latencies(store).usualMs("warmStart", "youtube")).toBe(700);
  });

  test("what can't be a latency is not learned", () => {
    const latencies = new Latencies(memoryStore());
    const guess = latencies.usualMs("seek");
    for (const ms of [Number.NaN, 1e9, -5_000, Number.POSITIVE_INFINITY]) {
      latencies.learn("seek", ms);
    }
    expect(latencies.usualMs("seek")).toBe(guess);
  });

  test.each(["", "{", "null", "[]", '{"seek":"no"}', '{"seek":["a",null]}'])(
    "a store that holds %j is an empty one",
    (text) => {
      const latencies = new Latencies({ read: () => text, write: () => {} });
      expect(latencies.usualMs("seek")).toBe(150);
    },
  );

  test("a muted film's start is another thing than one with sound", () => {
    const latencies = new Latencies(memoryStore());
    latencies.learn("warmStart", 90);
    latencies.learn("mutedWarmStart", 30);
    expect([latencies.usualMs("warmStart"), latencies.usualMs("mutedWarmStart")]).toEqual([90, 30]);
  });

  test("it outlives the page", () => {
    const store = memoryStore();
    new Latencies(store).learn("seek", 400);
    expect(new Latencies(store).usualMs("seek")).toBe(400);
  });
});
