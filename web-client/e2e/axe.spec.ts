import { type Browser, expect, test } from "@playwright/test";
import { findsNothing } from "./axe";
import { Person, PHONE } from "./person";

const SERVER = () => process.env.MATINEE_URL ?? "";

for (const colorScheme of ["dark", "light"] as const) {
  test(`axe finds nothing on any page, ${colorScheme}`, async ({ browser }) => {
    const ana = await Person.arrive(browser, "Ana", { colorScheme });
    await ana.page.goto(SERVER());
    await expect(ana.page.getByText("Lanterns on the Lake", { exact: true })).toBeVisible();
    await findsNothing(ana.page, "landing");

    const link = await ana.makeRoom(SERVER());
    await ana.say("Hello there.");
    await ana.hears("Hello there.");
    await findsNothing(ana.page, "room");

    const ben = await Person.arrive(browser, "Ben", { ...PHONE, colorScheme });
    await ben.page.goto(link);
    await expect(ben.page.getByTestId("enter")).toBeVisible();
    await findsNothing(ben.page, "lobby");
    await ben.enter();
    await findsNothing(ben.page, "room on a phone");
    for (const tab of ["tab-queue", "tab-people"]) {
      await ben.page.getByTestId(tab).click();
      await findsNothing(ben.page, tab);
    }
    for (const [opens, dialog] of [
      ["open-invite", "invite"],
      ["open-settings", "settings"],
    ] as const) {
      await ana.page.getByTestId(opens).click();
      await expect(ana.page.getByTestId(dialog)).toBeVisible();
      await findsNothing(ana.page, dialog);
      await ana.page.keyboard.press("Escape");
    }
    await ana.page.keyboard.press("d");
    await expect(ana.page.getByTestId("curves")).toBeVisible();
    await findsNothing(ana.page, "live curves");
    await ana.page.keyboard.press("d");
    await ana.members().last().click();
    await expect(ana.page.getByTestId("member-card")).toBeVisible();
    await findsNothing(ana.page, "member card");
    await nobodyHome(browser, colorScheme);
  });
}

async function nobodyHome(browser: Browser, colorScheme: "dark" | "light"): Promise<void> {
  const page = await (await browser.newContext({ colorScheme })).newPage();
  await page.goto(`${SERVER()}/r/00000-00000-00000`);
  await expect(page.getByTestId("closed-no-such-room")).toBeVisible();
  await findsNothing(page, "no such room");
  await page.goto(`${SERVER()}/nowhere/at/all`);
  await expect(page.getByTestId("not-found")).toBeVisible();
  await findsNothing(page, "not found");
}
