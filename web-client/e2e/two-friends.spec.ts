import { expect, test } from "@playwright/test";
import { type CuttableWire, cuttableWire } from "./cuttable";
import { seen } from "./film";
import { Person } from "./person";
import { onTheSameFrame, printSpread } from "./spread";
import { twoBrowsers } from "./two-browsers";

const SERVER = () => process.env.MATINEE_URL ?? "";

test.describe("two friends, two browsers, one film", () => {
  const browsers = twoBrowsers();
  let wire: CuttableWire;

  test.beforeAll(async () => {
    wire = await cuttableWire(SERVER());
  });

  test.afterAll(async () => {
    await wire.close();
  });

  test("PB3 PB4 ST4 they meet, play, pause on one frame, seek, talk, and one is cut off and comes back", async () => {
    const ana = await Person.arrive(browsers.anas, "Ana");
    const ben = await Person.arrive(browsers.bens, "Ben");

    await test.step("Ana makes a room and Ben opens her link", async () => {
      const link = await ana.makeRoom(SERVER());
      expect(link).not.toContain("host=");
      await ben.open(link.replace(SERVER(), wire.url));
      await ana.sitsWith("Ana", "Ben");
      await ben.sitsWith("Ana", "Ben");
      await expect(ben.page.getByTestId("now-on")).toContainText("Lanterns on the Lake");
    });

    await test.step("Ana presses play and both pictures move, in step", async () => {
      await ana.play();
      await ben.sees(/Ana.*play/i);
      await Promise.all([ana.isInStep(), ben.isInStep()]);
      const before = await seen(ben.page);
      await expect.poll(async () => (await seen(ben.page)).frame).toBeGreaterThan(before.frame);
      await printSpread([ana, ben], "playing");
    });

    await test.step("Ben pauses and both hold the same frame", async () => {
      await ben.pause();
      await ana.sees(/Ben paused at \d+:\d\d/);
      await onTheSameFrame([ana, ben]);
    });

    await test.step("Ben seeks while paused: the same frame again", async () => {
      await ben.seek(40_000);
      await ana.sees(/Ben/);
      await onTheSameFrame([ana, ben]);
      expect((await seen(ana.page)).timeMs).toBeGreaterThan(39_000);
    });

    await test.step("Ana plays on and seeks: both go there", async () => {
      await ana.play();
      await Promise.all([ana.isInStep(), ben.isInStep()]);
      await ana.seek(10_000);
      await expect.poll(async () => (await seen(ben.page)).timeMs).toBeLessThan(30_000);
      await Promise.all([ana.isInStep(), ben.isInStep()]);
      await printSpread([ana, ben], "after a seek");
    });

    await test.step("they talk and react", async () => {
      await ana.say("Did you see the boat?");
      await ben.hears("Did you see the boat?");
      await ben.say("<b>Yes</b> & https://example.org/boat");
      await expect(ana.page.getByTestId("chat-log").getByText("<b>Yes</b> &")).toBeVisible();
      const link = ana.page.getByRole("link", { name: "https://example.org/boat" });
      await expect(link).toHaveAttribute("rel", /noopener.*nofollow/);
      const risen = ana.page.locator(".rising > *").first().waitFor({ state: "attached" });
      await ben
        .button(/^React: /)
        .first()
        .click();
      await risen;
    });

    await test.step("Ben is cut off; the film plays on, his seat is kept", async () => {
      wire.cut();
      await expect(ben.page.getByTestId("strip")).toBeVisible();
      await ana.sees(/Ben.*(away|seat)/i);
      await ana.say("Are you still there?");
      const before = await seen(ben.page);
      await expect.poll(async () => (await seen(ben.page)).frame).toBeGreaterThan(before.frame);
    });

    await test.step("he comes back to his own seat with the chat he missed", async () => {
      wire.mend();
      await ben.hears("Are you still there?");
      await expect(ben.page.getByTestId("strip")).toBeHidden();
      await ana.sitsWith("Ana", "Ben");
      await ben.say("Back again.");
      await ana.hears("Back again.");
      await Promise.all([ana.isInStep(), ben.isInStep()]);
      await printSpread([ana, ben], "after the cut");
    });

    await test.step("a reload takes the same seat", async () => {
      await ben.page.reload();
      if (
        await ben.page
          .getByTestId("enter")
          .isVisible()
          .catch(() => false)
      )
        await ben.enter();
      await ana.sitsWith("Ana", "Ben");
      await ben.hears("Back again.");
    });

    ana.hadNoErrors();
    ben.hadNoErrors();
  });
});
