import { describe, expect, test } from "vitest";
import { dice } from "../../test/dice";
import { Lane } from "../../test/route";
import { Delivery } from "./delivery";

function having(took: readonly number[]): Delivery {
  const delivery = new Delivery();
  for (const [i, ms] of took.entries()) {
    delivery.add(ms, i * 1_000);
  }
  return delivery;
}

describe("how long frames take", () => {
  test("nothing is known of nothing, and nonsense is nothing", () => {
    expect(having([]).p95Ms()).toBeUndefined();
    expect(having([Number.NaN, Number.POSITIVE_INFINITY]).p95Ms()).toBeUndefined();
  });

  test("less than no time is the clock's error, and counts as none", () => {
    expect(having([-30, -20]).p95Ms()).toBe(0);
  });

  test("of few the longest counts, of twenty and more one is forgiven", () => {
    expect(having([40, 500]).p95Ms()).toBe(500);
    expect(having([...Array(19).fill(40), 500]).p95Ms()).toBe(40);
    expect(having([...Array(18).fill(40), 500, 500]).p95Ms()).toBe(500);
  });

  test("one stall counts once, however many frames waited behind it", () => {
    const delivery = having(Array(19).fill(40));
    for (const took of [200, 500, 300, 100]) {
      delivery.add(took, 30_000 + (took % 7) / 10);
    }
    expect(delivery.p95Ms()).toBe(40);
    delivery.add(450, 40_000);
    expect(delivery.p95Ms()).toBe(450);
  });

  test("a network that became slow is believed after the next burst, one that became fast within two minutes", () => {
    const delivery = having(Array(40).fill(30));
    for (let i = 0; i < 8; i++) {
      delivery.add(90, 50_000 + i * 60);
    }
    expect(delivery.p95Ms()).toBe(90);
    for (let i = 0; i < 40; i++) {
      delivery.add(30, 60_000 + i * 2_500);
    }
    expect(delivery.p95Ms()).toBe(30);
  });

  test("with one message in a hundred lost, the lead it asks for reaches nineteen of twenty", () => {
    const random = dice(4);
    const lane = new Lane(random);
    const weather = { upMs: 50, downMs: 50, jitterMs: 4, loss: 0.01 };
    const delivery = new Delivery();
    let inTime = 0;
    let mostLead = 0;
    for (let i = 0; i < 4_000; i++) {
      const sentMs = i * 2_500;
      const arrivedMs = lane.arrival(weather, weather.downMs, sentMs);
      const lead = (delivery.p95Ms() ?? 100) + 25;
      inTime += arrivedMs - sentMs <= lead ? 1 : 0;
      mostLead += lead;
      delivery.add(arrivedMs - sentMs, arrivedMs);
    }
    expect(inTime / 4_000).toBeGreaterThan(0.95);
    expect(mostLead / 4_000).toBeLessThan(150);
  });
});
