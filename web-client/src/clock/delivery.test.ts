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
    expect(having([]).mostlyMs()).toBeUndefined();
    expect(having([Number.NaN, Number.POSITIVE_INFINITY]).mostlyMs()).toBeUndefined();
  });

  test("less than no time is the clock's error, and counts as none", () => {
    expect(having([-30, -20]).mostlyMs()).toBe(0);
  });

  test("of few the longest counts, of ten and more one is forgiven", () => {
    expect(having([40, 500]).mostlyMs()).toBe(500);
    expect(having([...Array(9).fill(40), 500]).mostlyMs()).toBe(40);
    expect(having([...Array(8).fill(40), 500, 500]).mostlyMs()).toBe(500);
  });

  test("how slow a page was while it loaded is forgotten in half a minute", () => {
    const delivery = having(Array(12).fill(800));
    for (let i = 0; i < 12; i++) {
      delivery.add(40, 15_000 + i * 2_500);
    }
    expect(delivery.mostlyMs()).toBe(40);
  });

  test("one stall counts once, however many frames waited behind it", () => {
    const delivery = having(Array(19).fill(40)); // from 0 to 18 s
    for (const took of [200, 500, 300, 100]) {
      delivery.add(took, 20_000 + (took % 7) / 10);
    }
    expect(delivery.mostlyMs()).toBe(40);
    delivery.add(450, 21_000);
    delivery.add(450, 22_000);
    expect(delivery.mostlyMs()).toBe(450);
  });

  test("a network that became slow is believed after the next burst, one that became fast in half a minute", () => {
    const delivery = having(Array(40).fill(30));
    for (let i = 0; i < 8; i++) {
      delivery.add(90, 50_000 + i * 60);
    }
    expect(delivery.mostlyMs()).toBe(90);
    for (let i = 0; i < 12; i++) {
      delivery.add(30, 60_000 + i * 2_500);
    }
    expect(delivery.mostlyMs()).toBe(30);
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
      const lead = (delivery.mostlyMs() ?? 100) + 25;
      inTime += arrivedMs - sentMs <= lead ? 1 : 0;
      mostLead += lead;
      delivery.add(arrivedMs - sentMs, arrivedMs);
    }
    expect(inTime / 4_000).toBeGreaterThan(0.95);
    expect(mostLead / 4_000).toBeLessThan(150);
  });
});
