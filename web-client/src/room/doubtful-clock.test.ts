import { describe, expect, test } from "vitest";
import { Page, withFilm } from "../../test/page";

describe("a page whose time is in doubt", () => {
  test("after a sleep the film keeps its rate until the server has been asked, and then is in step", async () => {
    const page = new Page();
    page.come(withFilm(page, 100_000));
    await page.clock.advance(15_000);
    page.isDeaf = true;
    await page.clock.sleep(30_000);
    page.player.steps(120);
    const rates = page.player.rates.length;
    const seeks = page.player.seeks.length;
    await page.clock.advance(4_000);
    expect(page.player.rates.length).toBe(rates);
    expect(page.player.seeks.length).toBe(seeks);

    page.isDeaf = false;
    await page.clock.advance(12_000);
    expect(page.player.rates.length).toBeGreaterThan(rates);
    expect(Math.abs(page.player.trueMs() - (100_000 + 61_000))).toBeLessThan(5);
  });
});
