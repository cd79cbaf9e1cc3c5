import { expect, test } from "@playwright/test";
import { FULL } from "./full";
import { Person } from "./person";
import { inFrame, noServices, standInForServices } from "./stand-ins/services";
import { twoBrowsers } from "./two-browsers";

const SERVER = () => process.env.MATINEE_URL ?? "";
const YOUTUBE = "https://youtu.be/Lanterns001?t=5";

/** The stand-ins speak as the services' players do; the services themselves are not reached from here. */
test.describe("the services' own players", () => {
  const browsers = twoBrowsers();

  test("PB2 PB3 PB4 SO6 YouTube: two friends watch in step, pause, seek, and go on to the next", async () => {
    const { ana, ben } = await twoFriends({});
    await putOn(ana, YOUTUBE);
    await inStep(ana, ben, "YouTube");
    await ana.findsNothing("a room with YouTube's player");
    const { placeMs } = await inFrame(ana.page);
    expect(placeMs).toBeGreaterThan(4_500);

    await test.step("a click on the picture is no business of the player's", async () => {
      await ana.page.getByTestId("stage").click({ position: { x: 300, y: 200 } });
      await expect.poll(() => inFrame(ana.page)).toMatchObject({ pressed: 0, paused: false });
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

  test("PB4 SO6 YouTube: a player that takes any rate is kept closer", FULL, async () => {
    const { ana, ben } = await twoFriends({ Lanterns002: { takesAnyRate: true } });
    await putOn(ana, "https://www.youtube.com/watch?v=Lanterns002");
    await inStep(ana, ben, "YouTube, any rate");
    ana.hadNoErrors();
  });

  test("PB2 PB3 PB4 SO6 Vimeo: in step, paused, sought", async () => {
    const { ana, ben } = await twoFriends({});
    await putOn(ana, "https://vimeo.com/76979871/abcdef0123");
    await inStep(ana, ben, "Vimeo");
    await ben.pause();
    await bothPaused(ana, ben);
    await seek(ana, 40_000);
    await expect.poll(async () => (await inFrame(ben.page)).placeMs).toBeGreaterThan(39_000);
    await ana.play();
    await inStep(ana, ben, "Vimeo, after a seek");
    ana.hadNoErrors();
    ben.hadNoErrors();
  });

  test("PB2 PB4 SO6 Twitch: a video that knows one rate is started at the right moment", async () => {
    const { ana, ben } = await twoFriends({});
    await putOn(ana, "https://www.twitch.tv/videos/1234567");
    await inStep(ana, ben, "Twitch");
    await ben.pause();
    await bothPaused(ana, ben);
    await seek(ana, 40_000);
    await expect.poll(async () => (await inFrame(ben.page)).placeMs).toBeGreaterThan(39_000);
    await ana.play();
    await inStep(ana, ben, "Twitch, after a seek");
    ana.hadNoErrors();
    ben.hadNoErrors();
  });

  test("PB18 an ad is Ana's alone: Ben watches, reads of it, and she joins in step after it", async () => {
    const ana = await Person.arrive(browsers.anas, "Ana");
    const ben = await Person.arrive(browsers.bens, "Ben");
    await standInForServices(ana.page.context(), { Lanterns003: { adMs: 60_000 } });
    await standInForServices(ben.page.context());
    await ben.open(await ana.makeRoom(SERVER()));
    await putOn(ana, "https://www.youtube.com/watch?v=Lanterns003");
    await expect(ana.page.getByTestId("ad")).toBeVisible({ timeout: 20_000 });
    await ben.isInStep();
    await expect(ben.page.locator("[data-testid=member][title^=Ana]")).toHaveAttribute(
      "title",
      /in an ad/,
    );
    await test.step("the ad's own button can be pressed, and only now", async () => {
      await ana.page.frameLocator("[data-testid=service] iframe").locator("#skip").click();
      await expect(ana.page.getByTestId("ad")).toBeHidden();
    });
    await inStep(ana, ben, "YouTube, after an ad");
    ana.hadNoErrors();
  });

  test("SO5 what nobody can play says why, to everybody, and the next begins", async () => {
    const { ana, ben } = await twoFriends({
      Lanterns004: { failsWith: 150 },
      "76979872": { failsWith: "PrivacyError" },
      channel: {},
    });
    await putOn(ana, "https://vimeo.com/76979872");
    await expect(ana.page.getByTestId("failed")).toContainText("private");
    await putOn(ana, "https://www.youtube.com/watch?v=Lanterns004");
    await expect(ana.page.getByTestId("failed")).toContainText("on YouTube alone");
    await expect(ben.page.locator("[data-testid=member][title^=Ana]")).toHaveAttribute(
      "title",
      /can’t play this: its owner shows it elsewhere only/,
    );
    await ana.addsTheFilmAgain();
    await expect(ben.page.getByTestId("now-on")).toHaveText("Lanterns on the Lake", {
      timeout: 20_000,
    });
    await expect(ben.page.getByTestId("failed")).toBeHidden();
  });

  test("SO5 SO6 where the services can't be reached the page says so, and nothing else breaks", async () => {
    const ana = await Person.arrive(browsers.anas, "Ana");
    await noServices(ana.page.context());
    await ana.makeRoom(SERVER());
    await putOn(ana, YOUTUBE);
    await expect(ana.page.getByTestId("failed")).toContainText("YouTube could not be reached");
    ana.hadNoErrors();
  });

  test("SO6 Twitch: a channel is let run, stopped, and never sought in", FULL, async () => {
    const { ana, ben } = await twoFriends({});
    await putOn(ana, "https://www.twitch.tv/lanterns");
    for (const { page } of [ana, ben]) {
      await expect(page.getByTestId("step-mark")).toHaveAttribute("data-step", "live", {
        timeout: 20_000,
      });
    }
    await ben.pause();
    await bothPaused(ana, ben);
    ana.hadNoErrors();
  });

  async function twoFriends(behaviours: Parameters<typeof standInForServices>[1]) {
    const ana = await Person.arrive(browsers.anas, "Ana");
    const ben = await Person.arrive(browsers.bens, "Ben");
    await Promise.all([ana, ben].map(({ page }) => standInForServices(page.context(), behaviours)));
    await ben.open(await ana.makeRoom(SERVER()));
    return { ana, ben };
  }
});

async function putOn(person: Person, address: string): Promise<void> {
  await person.putOn(address);
  await expect(person.page.getByTestId("now-on")).toContainText(/YouTube|Vimeo|Twitch/);
  await person.playUnlessItRuns();
}

/** Both pages say so, and their frames agree. */
async function inStep(ana: Person, ben: Person, when: string): Promise<void> {
  await Promise.all([ana.isInStep(), ben.isInStep()]);
  const places = () => Promise.all([inFrame(ana.page), inFrame(ben.page)]);
  await expect.poll(async () => (await places()).some(({ paused }) => paused)).toBe(false);
  const spreads: number[] = [];
  for (let i = 0; i < 9; i++) {
    const [a, b] = await places();
    spreads.push(Math.abs(a.aheadMs - b.aheadMs));
  }
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
