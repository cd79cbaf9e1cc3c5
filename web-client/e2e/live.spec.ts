import { expect, test } from "@playwright/test";
import { seen } from "./film";
import { LiveOrigin } from "./live-origin";
import { Person } from "./person";
import { onTheSameFrame } from "./spread";
import { twoBrowsers } from "./two-browsers";

const SERVER = () => process.env.MATINEE_URL ?? "";

test.describe("a broadcast", () => {
  const browsers = twoBrowsers();

  test("SO4 PB17 two friends watch it in step, pause it on one frame, fall behind and go to live", async () => {
    const origin = new LiveOrigin();
    const ana = await Person.arrive(browsers.anas, "Ana");
    const ben = await Person.arrive(browsers.bens, "Ben");
    await Promise.all([origin.serve(ana.page), origin.serve(ben.page)]);
    const link = await ana.makeRoom(SERVER());

    await test.step("Ana puts it on, and its origin is found", async () => {
      await ana.putOn(origin.address);
      await expect(ana.page.getByTestId("live")).toBeVisible();
      await expect(ana.page.getByTestId("duration")).toHaveText("live");
      await ana.play();
      await ana.isInStep();
    });

    await test.step("Ben comes later, and sees the same moment", async () => {
      await ben.open(link);
      await ben.isInStep();
      await ben.pause();
      await onTheSameFrame([ana, ben]);
    });

    await test.step("held, the room falls behind; together they go to live", async () => {
      // So far that neither's edge, which comes segment by segment, is reached by itself.
      for (const { page } of [ana, ben]) {
        await expect(page.getByTestId("live")).toHaveText(/1\d s behind live/, { timeout: 30_000 });
      }
      const held = (await seen(ana.page)).frame;
      await ana.play();
      await ben.page.getByTestId("live").click();
      await expect(ana.page.getByTestId("live")).toHaveText("Live");
      await Promise.all([ana.isInStep(), ben.isInStep()]);
      await ana.pause();
      await onTheSameFrame([ana, ben]);
      expect((await seen(ana.page)).frame).not.toBe(held);
    });

    ana.hadNoErrors();
    ben.hadNoErrors();
  });

  test("SO4 one without a clock says why it can't be kept in step", async () => {
    const origin = new LiveOrigin(false);
    const ana = await Person.arrive(browsers.anas, "Ana");
    await origin.serve(ana.page);
    await ana.makeRoom(SERVER());
    await ana.putOn(origin.address);
    await expect(ana.page.getByTestId("failed")).toContainText(/time of its broadcast/);
    ana.hadNoErrors();
  });
});
