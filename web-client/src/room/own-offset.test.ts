import { describe, expect, test } from "vitest";
import { House } from "../../test/house";
import { film, held, Page, room, withFilm } from "../../test/page";

describe("a device whose output is late", () => {
  test("PB13 the film settles so much ahead of the room, is in step there, and says no skew", async () => {
    const page = new Page();
    page.session.runAhead(200);
    page.come(withFilm(page, 100_000));
    await page.clock.advance(10_000);
    expect(Math.abs(page.player.trueMs() - 110_200)).toBeLessThan(5);
    const mark = page.session.step.value;
    expect(mark.name === "in-step" && Math.abs(mark.skewMs)).toBeLessThan(5);
    expect(page.socket.frames("report").at(-1)?.skewMs).toBeLessThan(5);
  });

  test("PB13 turned while the film runs it is pulled in, and nobody's film stops", async () => {
    const page = new Page();
    page.come(withFilm(page, 100_000));
    await page.clock.advance(10_000);
    const { plays } = page.player;
    page.session.runAhead(-150);
    await page.clock.advance(10_000);
    expect(Math.abs(page.player.trueMs() - 119_850)).toBeLessThan(5);
    expect(page.player.plays).toBe(plays);
    expect(page.player.pauses).toBe(0);
  });

  test("PB13 PB3 the presser saw what the device gave out: that frame is told, and held", async () => {
    const page = new Page();
    page.session.runAhead(240);
    page.come(withFilm(page, 100_000));
    await page.clock.advance(10_000);
    void page.session.pause();
    const pause = page.socket.frames("pause")[0] as unknown as { positionMs: number };
    expect(Math.abs(pause.positionMs - 110_000)).toBeLessThan(5);
    await page.clock.advance(1_000);
    expect(page.player.trueMs()).toBe(pause.positionMs);
  });

  test("PB13 a film that is held stands on the frame of all others", async () => {
    const page = new Page();
    page.session.runAhead(300);
    page.come({ room: room({ current: film, playback: held(5_000, page.serverMs) }) });
    await page.clock.advance(2_000);
    expect(page.player.trueMs()).toBe(5_000);
  });

  test("PB13 PB4 PB3 they start together, and each is where its own device needs the film", async () => {
    const house = new House(3, true);
    const aheads = [0, 300, -300, 10];
    for (const aheadMs of aheads) {
      house.add().page.session.runAhead(aheadMs);
    }
    await house.clock.advance(3_000);
    void house.pages[1]?.session.play();
    await house.clock.advance(8_000);
    for (const [at, aheadMs] of aheads.entries()) {
      const off = (house.pages[at]?.player.trueMs() ?? 0) - house.room.positionMs - aheadMs;
      expect(Math.abs(off)).toBeLessThan(8);
    }
    void house.pages[1]?.session.pause();
    await house.clock.advance(2_000);
    expect(new Set(house.pages.map((page) => page.player.trueMs())).size).toBe(1);
  });
});
