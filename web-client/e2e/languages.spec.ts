import { type Browser, expect, type Page, test } from "@playwright/test";
import { FULL } from "./full";
import { DESKTOP, Person, PHONE } from "./person";

const SERVER = () => process.env.MATINEE_URL ?? "";
const ALL = ["en", "fr", "sv", "es"];

test("LG1 each sees the room in their own language, changes it at once, and it stays changed", async ({
  browser,
}) => {
  const amelie = await Person.arrive(browser, "Amélie", { ...PHONE, locale: "fr-FR" });
  const sven = await Person.arrive(browser, "Sven", { ...DESKTOP, locale: "sv-SE" });
  await watchTheFirstHeading(amelie.page);

  const link = await test.step("French from the first paint", async () => {
    await amelie.page.goto(SERVER());
    await expect(amelie.page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await firstHeading(amelie.page)).toEqual(["fr", "Un petit théâtre à huit places."]);
    return amelie.makeRoom(SERVER());
  });

  await test.step("a Swedish friend in the same room sees Swedish", async () => {
    await sven.page.goto(link);
    await expect(sven.page.getByTestId("seats-taken")).toHaveText("1 av 8 platser tagna.");
    await sven.enter();
    await expect(sven.page.locator("html")).toHaveAttribute("lang", "sv");
    await amelie.page.getByTestId("play-pause").click();
    await sven.sees(/^Amélie tryckte på play$/u);
    await amelie.sees(/^Tu as lancé la lecture$/u);
  });

  await test.step("Spanish from the settings, at once and after a reload", async () => {
    await amelie.page.getByTestId("open-settings").click();
    await expect(amelie.page.getByRole("heading", { name: "Réglages" })).toBeVisible();
    await amelie.page.getByTestId("language").selectOption({ label: "Español" });
    await expect(amelie.page.getByRole("heading", { name: "Ajustes" })).toBeVisible();
    await amelie.findsNothing("Spanish settings");
    await amelie.page.keyboard.press("Escape");
    await expect(amelie.button("Pausar")).toBeVisible();
    await amelie.page.reload();
    await expect(amelie.page.getByTestId("room")).toBeVisible();
    expect((await firstHeading(amelie.page))[0]).toBe("es");
    await expect(amelie.page.getByTestId("tab-people")).toContainText("Personas");
  });

  await test.step("as the browser again, and nothing is remembered", async () => {
    await amelie.page.getByTestId("open-settings").click();
    await amelie.page.getByTestId("language").selectOption("");
    await expect(amelie.page.getByRole("heading", { name: "Réglages" })).toBeVisible();
    const kept = await amelie.page.evaluate(() => localStorage.getItem("matinee.page-language"));
    expect(kept).toBeNull();
  });
  for (const person of [amelie, sven]) person.hadNoErrors();
});

test("LG1 no text of any language is too long for a phone", FULL, async ({ browser }) => {
  const ana = await Person.arrive(browser, "Ana", PHONE);
  await ana.page.goto(SERVER());
  for (const language of ALL) {
    await speaks(ana.page, language);
    await fits(ana.page, `the landing page, ${language}`);
  }
  const link = await ana.makeRoom(SERVER());
  await ana.page.getByTestId("open-settings").click();
  for (const language of ALL) {
    await speaks(ana.page, language);
    await fits(ana.page, `the settings, ${language}`);
    await ana.page.keyboard.press("Escape");
    for (const tab of ["queue", "people", "chat"]) {
      await ana.page.getByTestId(`tab-${tab}`).click();
      await fits(ana.page, `the room, ${tab}, ${language}`);
    }
    await ana.page.getByTestId("open-settings").click();
  }
  for (const language of ALL) {
    await fits(await atTheDoor(browser, link, language), `the lobby, ${language}`);
  }
  ana.hadNoErrors();
});

async function speaks(page: Page, language: string): Promise<void> {
  await page.getByTestId("language").selectOption(language);
  await expect(page.locator("html")).toHaveAttribute("lang", language);
}

async function atTheDoor(browser: Browser, link: string, locale: string): Promise<Page> {
  const page = await (await browser.newContext({ ...PHONE, locale })).newPage();
  await page.goto(link);
  await expect(page.getByTestId("seats-taken")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", locale);
  return page;
}

/** Nothing that can be read or pressed stands beyond the edge, and nothing has to be pushed aside. */
async function fits(page: Page, where: string): Promise<void> {
  const beyond = await page.evaluate(() => {
    const wide = [...document.querySelectorAll("html, dialog[open], .panel:not([hidden])")].filter(
      (one) => one.scrollWidth > one.clientWidth,
    );
    const out = [...document.querySelectorAll("button, p, h1, h2, label, select, input")].filter(
      (one) => one.closest(".heard") === null && one.getBoundingClientRect().right > innerWidth + 1,
    );
    return [...wide, ...out].map((one) => `${one.tagName} ${one.className}`);
  });
  expect(beyond, where).toEqual([]);
}

interface Watched {
  firstHeading?: [language: string, heading: string];
}

/** What stands in the document when anything of it is drawn for the first time. */
async function watchTheFirstHeading(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched = globalThis as Watched;
    new MutationObserver(() => {
      const heading = document.querySelector("h1")?.textContent;
      if (watched.firstHeading === undefined && heading !== undefined && heading !== null) {
        watched.firstHeading = [document.documentElement.lang, heading];
      }
    }).observe(document, { subtree: true, childList: true });
  });
}

const firstHeading = (page: Page) =>
  page.evaluate(() => (globalThis as Watched).firstHeading ?? ["none", "none"]);
