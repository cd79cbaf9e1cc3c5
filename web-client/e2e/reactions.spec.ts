import { expect, test } from "@playwright/test";
import { Person } from "./person";

const SERVER = () => process.env.MATINEE_URL ?? "";

test("RX4 a reaction does not travel where motion is to be reduced, and is not seen where it is turned off", async ({
  browser,
}) => {
  const ana = await Person.arrive(browser, "Ana", { reducedMotion: "reduce" });
  const link = await ana.makeRoom(SERVER());
  const ben = await Person.arrive(browser, "Ben");
  await ben.open(link);

  const risen = ana.page.locator(".rising > *").first();
  const animation = risen.evaluate((element) => getComputedStyle(element).animationName);
  await ben.button("React: gasp").click();
  expect(await animation).toBe("rise-still");

  await expect(ana.page.locator(".rising > *")).toHaveCount(0); // the next one seen is the next one thrown

  await ben.page.getByTestId("open-settings").click();
  await ben.page.getByLabel("Show reactions on this page").uncheck();
  await ben.page.keyboard.press("Escape");
  const seenByAna = risen.waitFor({ state: "attached" });
  await ana.button("React: gasp").click();
  await seenByAna;
  await expect(ben.page.locator(".rising > *")).toHaveCount(0);
  ana.hadNoErrors();
  ben.hadNoErrors();
});
