import { describe, expect, test } from "vitest";
import { Page, withFilm } from "../../test/page";

const condition = (page: Page) => page.socket.frames("report").at(-1)?.condition;

async function watching(): Promise<Page> {
  const page = new Page();
  page.come(withFilm(page, 100_000));
  await page.clock.advance(10_000);
  return page;
}

describe("a hidden page", () => {
  test("PB14 a browser that pauses it is let be: suspended, and no play() again and again", async () => {
    const page = await watching();
    page.hidden = true;
    page.player.strangerPauses();
    const { plays } = page.player;
    await page.clock.advance(60_000);
    expect(condition(page)).toBe("suspended");
    expect(page.player.plays).toBe(plays);
  });

  test("PB14 when somebody looks again it joins in step", async () => {
    const page = await watching();
    page.hidden = true;
    page.player.strangerPauses();
    await page.clock.advance(60_000);
    page.show();
    await page.clock.advance(3_000);
    expect(page.session.step.value.name).toBe("in-step");
    expect(Math.abs(page.player.trueMs() - 173_000)).toBeLessThan(5);
    expect(condition(page)).toBe("playing");
  });

  test("PB14 one that is only heard plays on, and keeps step", async () => {
    const page = await watching();
    page.hidden = true;
    await page.clock.advance(60_000);
    expect(condition(page)).toBe("playing");
    expect(Math.abs(page.player.trueMs() - 170_000)).toBeLessThan(5);
  });

  test("PB14 timers that come once a minute leave the film running; it is in step when seen again", async () => {
    const page = await watching();
    page.hidden = true;
    await page.clock.sleep(60_000);
    await page.clock.sleep(60_000);
    page.show();
    await page.clock.advance(3_000);
    expect(page.session.step.value.name).toBe("in-step");
    expect(Math.abs(page.player.trueMs() - 233_000)).toBeLessThan(5);
    expect(page.player.pauses).toBe(0);
  });

  test("a page in sight that somebody's media key pauses is put right at once", async () => {
    const page = await watching();
    page.player.strangerPauses();
    await page.clock.advance(3_000);
    expect(page.player.isMoving).toBe(true);
    expect(condition(page)).toBe("playing");
  });

  test("a stall is counted and told", async () => {
    const page = await watching();
    page.player.starve(1_500);
    await page.clock.advance(5_000);
    expect(page.socket.frames("report").at(-1)).toMatchObject({ stalls: 1, condition: "playing" });
  });
});
