import { describe, expect, test } from "vitest";
import { House } from "./house";

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])("eight pages, seed %i", (seed) => {
  test("PB4 PB3 PB8 they start, seek, pause and are joined in step, whatever their clocks say", async () => {
    const house = new House(seed, true);
    for (let i = 0; i < 7; i++) {
      house.add();
    }
    const [first] = house.pages;
    await house.clock.advance(3_000);
    void first?.session.play();
    await house.clock.advance(6_000);
    expect(await house.worstOver(5_000)).toBeLessThan(8);

    void first?.session.seek(600_000);
    await house.clock.advance(4_000);
    expect(await house.worstOver(3_000)).toBeLessThan(8);

    void house.pages[3]?.session.pause();
    await house.clock.advance(2_000);
    const stands = new Set(house.pages.map((page) => page.player.trueMs()));
    expect(stands.size).toBe(1);

    void house.pages[5]?.session.play();
    await house.clock.advance(4_000);
    const late = house.add().page;
    await house.clock.advance(5_000);
    expect(house.worst([late])).toBeLessThan(8);
    expect(await house.worstOver(30_000)).toBeLessThan(6);
  });

  test("a page whose network stalls five seconds with a seek inside is back at once", async () => {
    const house = new House(seed, true);
    for (let i = 0; i < 4; i++) {
      house.add();
    }
    await house.clock.advance(3_000);
    void house.pages[0]?.session.play();
    await house.clock.advance(10_000);
    const [, , , stalled] = house.guests;
    if (stalled !== undefined) {
      stalled.wire.stalledUntilMs = house.clock.now() + 5_000;
    }
    await house.clock.advance(2_000);
    expect(house.worst()).toBeLessThan(8); // it can't know, and plays on
    void house.pages[0]?.session.seek(300_000);
    await house.clock.advance(3_000);
    await house.clock.advance(2_500);
    expect(house.worst()).toBeLessThan(40);
    await house.clock.advance(3_000);
    expect(house.worst()).toBeLessThan(8);
  });

  test("asymmetric paths cost half their asymmetry and no more, and the mark says so", async () => {
    const house = new House(seed, false);
    for (let i = 0; i < 5; i++) {
      house.add();
    }
    await house.clock.advance(3_000);
    void house.pages[0]?.session.play();
    await house.clock.advance(15_000);
    for (const page of house.pages) {
      const mark = page.session.step.value;
      expect(mark.name).toBe("in-step");
      const off = Math.abs(page.player.trueMs() - house.room.positionMs);
      expect(off).toBeLessThan(mark.name === "in-step" ? mark.boundMs + Math.abs(mark.skewMs) : 0);
    }
  });
});
