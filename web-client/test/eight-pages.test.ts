import { describe, expect, test } from "vitest";
import { dice } from "./dice";
import { HandClock } from "./hand-clock";
import { Page } from "./page";
import { SimRoom, type Wire } from "./sim-room";

/** Eight pages with wrong clocks, slow players and networks of their own, and one room. */
class House {
  readonly clock = new HandClock();
  readonly room: SimRoom;
  readonly pages: Page[] = [];
  readonly #random: () => number;
  readonly #symmetric: boolean;

  constructor(seed: number, symmetric: boolean) {
    this.#random = dice(seed);
    this.#symmetric = symmetric;
    this.room = new SimRoom(this.clock, seed);
  }

  add(wire: Wire = this.#anyWire()): Page {
    const index = this.pages.length;
    const page = new Page({
      clock: this.clock,
      open: this.room.wire(index, wire),
      wrong: {
        offsetMs: (this.#random() - 0.5) * 2e6,
        driftPpm: (this.#random() - 0.5) * 200,
      },
      nature: {
        startMs: this.#random() * 60,
        coldMs: 40 + this.#random() * 200,
        seekMs: 30 + this.#random() * 150,
        driftPpm: (this.#random() - 0.5) * 200,
        noiseMs: this.#random() * 1.5,
        seed: index + 1,
      },
    });
    this.pages.push(page);
    return page;
  }

  /** How far the picture that is furthest off is from the room. */
  worst(pages: readonly Page[] = this.pages): number {
    return Math.max(...pages.map((page) => Math.abs(page.player.trueMs() - this.room.positionMs)));
  }

  async worstOver(ms: number): Promise<number> {
    let worst = 0;
    for (let passed = 0; passed < ms; passed += 100) {
      await this.clock.advance(100);
      worst = Math.max(worst, this.worst());
    }
    return worst;
  }

  #anyWire(): Wire {
    const upMs = 5 + this.#random() * 95;
    return {
      upMs,
      downMs: this.#symmetric ? upMs : upMs * (1 + this.#random() * 0.86),
      jitterMs: 2.5 + this.#random() * 10,
    };
  }
}

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
    const late = house.add();
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
    house.room.stalledUntil.set(3, house.clock.now() + 5_000);
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
