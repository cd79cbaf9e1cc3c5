import { expect, test } from "@playwright/test";
import { cuttableWire } from "./cuttable";
import { hasLoadedMuch, theFilmRanOn, watchTheFilm } from "./film-log";
import { Person } from "./person";

const SERVER = () => process.env.MATINEE_URL ?? "";
const OUTAGE_MS = 9_000;

test("ST4 RP1 a cut in mid-film: the film runs on, what was said is said once, the seat is the same", async ({
  browser,
}) => {
  test.slow();
  const wire = await cuttableWire(SERVER());
  const ana = await Person.arrive(browser, "Ana");
  const ben = await Person.arrive(browser, "Ben");
  const link = await ana.makeRoom(SERVER());
  await ben.open(link.replace(SERVER(), wire.url));
  await ana.play();
  await Promise.all([ana.isInStep(), ben.isInStep()]);
  await hasLoadedMuch(ben.page);
  const seat = await ben.seat();

  await watchTheFilm(ben.page);
  wire.cut();
  await expect(ben.page.getByTestId("strip")).toContainText("The film plays on");
  await ben.say("Did anybody hear that?");
  await ben.say("I think my wifi is gone.");
  await expect(ben.page.getByTestId("outgoing")).toHaveCount(2);
  await ana.say("Ben? Are you there?");
  await ben.page.waitForTimeout(OUTAGE_MS);

  wire.mend();
  await expect(ben.page.getByTestId("strip")).toBeHidden();
  for (const person of [ana, ben]) {
    await person.hears("Ben? Are you there?");
    await person.hears("Did anybody hear that?");
    await person.hears("I think my wifi is gone.");
  }
  await expect(ben.page.getByTestId("outgoing")).toHaveCount(0);
  expect(await ben.seat()).toBe(seat);
  await ana.sitsWith("Ana", "Ben");
  await ben.isInStep();
  await theFilmRanOn(ben.page);

  ana.hadNoErrors();
  ben.hadNoErrors();
  await wire.close();
});

test("ST5 a connection that goes numb is replaced by a second one, and nobody notices", async ({
  browser,
}) => {
  const wire = await cuttableWire(SERVER());
  const ana = await Person.arrive(browser, "Ana");
  const ben = await Person.arrive(browser, "Ben");
  const link = await ana.makeRoom(SERVER());
  await ben.open(link.replace(SERVER(), wire.url));
  await ben.page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const strip = document.querySelector("[data-testid=strip]");
      if (strip) seen.push(strip.textContent ?? "");
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });

  wire.numb();
  await ana.say("Can you hear me?");
  await ben.say("Loud and clear.");
  await ben.hears("Can you hear me?");
  for (const person of [ana, ben]) {
    await person.hears("Loud and clear.");
  }
  await expect(ben.page.getByTestId("room")).toBeVisible();
  const shown = await ben.page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(shown).toEqual([]);
  await ana.sitsWith("Ana", "Ben");

  ana.hadNoErrors();
  ben.hadNoErrors();
  await wire.close();
});
