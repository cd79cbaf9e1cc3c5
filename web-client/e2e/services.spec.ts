import { type Browser, expect, chromium as playwright, test } from "@playwright/test";
import { chromium, FLAGS } from "./chromium.mjs";
import { Person } from "./person";
import { inFrame, noServices, standInForServices } from "./stand-ins/services";

const SERVER = () => process.env.MATINEE_URL ?? "";
const YOUTUBE = "https://youtu.be/Lanterns001?t=5";

/** The stand-ins speak as the services' players do; the services themselves are not reached from here. */
test.describe("the services' own players", () => {
  let anasBrowser: Browser;
  let bensBrowser: Browser;

  test.beforeAll(async () => {
    const launch = () =>
      playwright.launch({ executablePath: chromium() ?? "chromium", args: FLAGS });
    [anasBrowser, bensBrowser] = await Promise.all([launch(), launch()]);
  });

  test.afterAll(async () => {
    await Promise.all([anasBrowser.close(), bensBrowser.close()]);
  });

  test("PB2 PB3 PB4 SO6 YouTube: two friends watch in step, pause, seek, and go on to the next", async () => {
    const { ana, ben } = await twoFriends({});
    await putOn(ana, YOUTUBE);
    await inStep(ana, ben, "YouTube");
    const { placeMs } = await inFrame(ana.page);
    expect(placeMs).toBeGreaterThan(4_500);

    await test.step("a click on the picture is no business of the player's", async () => {
      await ana.page.getByTestId("stage").click({ position: { x: 300, y: 200 } });
      expect(await inFrame(ana.page)).toMatchObject({ pressed: 0, paused: false });
    });

    await test.step("the room's sound reaches it", async () => {
      await ana.page.keyboard.press("m");
      await expect.poll(async () => (await inFrame(ana.page)).muted).toBe(true);
      await ana.page.keyboard.press("m");
      await expect.poll(async () => (await inFrame(ana.page)).muted).toBe(false);
      await expect(ana.page.getByTestId("picture-in-picture")).toHaveCount(0);
    });

    await test.step("Ben pauses, and both stand at the same place", async () => {
      await ben.pause();
      await bothPaused(ana, ben);
      const [a, b] = [await inFrame(ana.page), await inFrame(ben.page)];
      expect(Math.abs(a.placeMs - b.placeMs)).toBeLessThan(20);
    });

    await test.step("Ana seeks, and they play on from there", async () => {
      await seek(ana, 60_000);
      await expect.poll(async () => (await inFrame(ben.page)).placeMs).toBeGreaterThan(59_000);
      await ana.play();
      await inStep(ana, ben, "YouTube, after a seek");
    });

    await test.step("at its end the next begins", async () => {
      await ana.addsTheFilmAgain();
      await seek(ana, 87_000);
      await expect(ben.page.getByTestId("now-on")).toContainText("Lanterns on the Lake", {
        timeout: 30_000,
      });
      await expect(ben.page.getByTestId("service").locator("iframe")).toHaveCount(0);
      await Promise.all([ana.isInStep(), ben.isInStep()]);
    });
    ana.hadNoErrors();
    ben.hadNoErrors();
  });

  async function twoFriends(behaviours: Parameters<typeof standInForServices>[1]) {
    const ana = await Person.arrive(anasBrowser, "Ana");
    const ben = await Person.arrive(bensBrowser, "Ben");
    await Promise.all([ana, ben].map(({ page }) => standInForServices(page.context(), behaviours)));
    await ben.open(await ana.makeRoom(SERVER()));
    return { ana, ben };
  }
});

async function putOn(person: Person, address: string): Promise<void> {
  await person.page.getByTestId("tab-queue").click();
  await person.page.getByTestId("address").fill(address);
  await person.page.getByTestId("put-on-now").first().click();
  await person.page.getByTestId("tab-chat").click();
  const play = person.button(/^Play/);
  await expect(person.page.getByTestId("service").locator("iframe, twitch-video")).toHaveCount(1);
  if (await play.isVisible()) await play.click();
}

/** Both pages say so, and their frames agree. */
async function inStep(ana: Person, ben: Person, when: string): Promise<void> {
  await Promise.all([ana.isInStep(), ben.isInStep()]);
  const apart = async () => {
    const [a, b] = await Promise.all([inFrame(ana.page), inFrame(ben.page)]);
    return a.paused || b.paused ? Number.POSITIVE_INFINITY : Math.abs(a.aheadMs - b.aheadMs);
  };
  await expect.poll(apart, { timeout: 20_000 }).toBeLessThan(150);
  await ana.page.waitForTimeout(4_000);
  const spreads: number[] = [];
  for (let i = 0; i < 9; i++) spreads.push(await apart());
  spreads.sort((a, b) => a - b);
  console.log(`    ${when}: ${spreads[4]?.toFixed(1)} ms apart (median of nine, one machine)`);
}

async function bothPaused(...people: Person[]): Promise<void> {
  await expect
    .poll(async () =>
      (await Promise.all(people.map(({ page }) => inFrame(page)))).every((f) => f.paused),
    )
    .toBe(true);
}

/** The film's length is in the page's own words there. */
async function seek(person: Person, toMs: number): Promise<void> {
  await person.page.getByRole("slider", { name: "Place in the film" }).evaluate((slider, place) => {
    const input = slider as HTMLInputElement;
    input.value = String((place / 90_000) * Number(input.max));
    input.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  }, toMs);
}

void noServices;
