import { expect, test } from "@playwright/test";
import { Person } from "./person";

const SERVER = () => process.env.MATINEE_URL ?? "";

test("the foyer is light or dark as one likes, and stays so", async ({ browser }) => {
  const ana = await Person.arrive(browser, "Ana");
  await ana.page.goto(SERVER());
  const ground = () => ana.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await ana.page.getByTestId("theme").selectOption("light");
  const light = await ground();
  await ana.page.getByTestId("theme").selectOption("dark");
  const dark = await ground();
  expect(dark).not.toBe(light);
  await ana.page.reload();
  await expect(ana.page.getByTestId("theme")).toHaveValue("dark");
  expect(await ground()).toBe(dark);
});
