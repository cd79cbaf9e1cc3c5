import { expect, test } from "@playwright/test";
import { seen } from "./film";
import { Person, PHONE } from "./person";
import { twoBrowsers } from "./two-browsers";

const SERVER = () => process.env.MATINEE_URL ?? "";

test.describe("what one can write in the chat", () => {
  const browsers = twoBrowsers();

  test("CH6 CH7 places in the film, orders, emoji, and every key", async () => {
    const ana = await Person.arrive(browsers.anas, "Ana");
    const ben = await Person.arrive(browsers.bens, "Ben", PHONE);
    await ben.open(await ana.makeRoom(SERVER()));
    const field = ana.page.getByTestId("chat-input");

    await test.step("an order that is none stays to be mended, and nobody hears it", async () => {
      await ana.say("/sing");
      await expect(ana.page.getByText("There is no /sing.", { exact: false })).toBeVisible();
      await expect(field).toHaveValue("/sing");
      await field.fill("/seek soon");
      await field.press("Enter");
      await expect(ana.page.getByText("Say where to", { exact: false })).toBeVisible();
    });

    await test.step("orders are completed while they are written", async () => {
      await field.fill("/");
      await expect(ana.page.getByTestId("orders").getByRole("option")).toHaveCount(10);
      await field.fill("/se");
      await expect(
        ana.page.getByTestId("orders").getByRole("option", { selected: true }),
      ).toContainText("/seek");
      await ana.findsNothing("the list of orders");
      await field.press("Tab");
      await expect(field).toHaveValue("/seek ");
      await field.pressSequentially("0:40");
      await field.press("Enter");
      await expect(field).toHaveValue("");
      for (const { page } of [ana, ben]) {
        await expect.poll(async () => Math.round((await seen(page)).timeMs)).toBe(40_000);
      }
    });

    await test.step("with two strokes one is said", async () => {
      await ana.say("//seek 0:20, no?");
      await ben.hears("/seek 0:20, no?");
      await expect(ben.page.getByTestId("happening")).not.toContainText("/seek");
    });

    await test.step("Ben presses the place in it, and both go there", async () => {
      await ben.page.getByTestId("place-link").getByText("0:20").click();
      for (const { page } of [ana, ben]) {
        await expect.poll(async () => Math.round((await seen(page)).timeMs)).toBe(20_000);
      }
    });

    await test.step("an emoji out of all there are, where the cursor stands", async () => {
      await field.fill("bring  please");
      await field.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(6, 6));
      await ana.page.getByTestId("open-emoji").click();
      await expect(ana.page.getByTestId("emoji-found").getByRole("button")).not.toHaveCount(0);
      await ana.findsNothing("the emoji");
      await ana.page.getByTestId("emoji-search").fill("popcorn");
      await expect(ana.page.getByTestId("emoji-found").getByRole("button")).toHaveCount(1);
      await ana.page.getByTestId("emoji-search").press("Enter");
      await expect(field).toBeFocused();
      await field.press("Enter");
      await ben.hears("bring 🍿 please");
    });

    await test.step("the emoji fit a phone", async () => {
      await ben.page.getByTestId("open-emoji").tap();
      const first = ben.page.getByTestId("emoji-found").getByRole("button").first();
      await first.tap();
      await expect(ben.page.getByTestId("chat-input")).not.toHaveValue("");
    });

    await test.step("CH9 who looked elsewhere finds where they left off", async () => {
      await ben.page.getByTestId("tab-people").click();
      await ana.say("one more thing");
      await expect(ben.page.getByTestId("tab-chat")).toContainText("1");
      await ben.page.getByTestId("tab-chat").click();
      await expect(ben.page.getByTestId("new-from-here")).toHaveCount(1);
    });

    await test.step("every key is shown by one", async () => {
      await field.press("Escape");
      await ana.page.keyboard.press("?");
      await expect(ana.page.getByTestId("keys")).toBeVisible();
      await ana.findsNothing("the keys");
      await ana.page.keyboard.press("Escape");
      await expect(ana.page.getByTestId("keys")).toHaveCount(0);
    });
    ana.hadNoErrors();
    ben.hadNoErrors();
  });
});
