import { expect, test } from "@playwright/test";
import { findsNothing } from "./axe";
import { seen } from "./film";
import { Person, PHONE } from "./person";
import { onTheSameFrame, printSpread } from "./spread";
import { twoBrowsers } from "./two-browsers";

const SERVER = () => process.env.MATINEE_URL ?? "";
const DASH = "Lanterns on the Lake (DASH)";

test.describe("films of other kinds than a file", () => {
  const browsers = twoBrowsers();

  test("SO1 SH5 a DASH stream is played in step, paused on one frame, sought, and ends into music", async () => {
    const ana = await Person.arrive(browsers.anas, "Ana");
    const ben = await Person.arrive(browsers.bens, "Ben", PHONE);
    const fetched: string[] = [];
    ben.page.on("request", (request) => fetched.push(new URL(request.url()).pathname));

    await test.step("Ana puts it on from the shelf; nobody had fetched dash.js before", async () => {
      await ben.open(await ana.makeRoom(SERVER()));
      await expect.poll(async () => (await seen(ben.page)).frame).toBe(0);
      expect(fetched.filter((path) => /manifest-feed/.test(path))).toEqual([]);
      await ana.page.getByTestId("tab-queue").click();
      await ana.button(`Put on now ${DASH}`).click();
      await expect(ben.page.getByTestId("now-on")).toContainText(DASH);
      await onTheSameFrame([ana, ben]);
      expect(fetched.filter((path) => /manifest-feed/.test(path))).toHaveLength(1);
    });

    await test.step("each frame stands where its number says, in either quality", async () => {
      for (const frame of [1, 99, 100, 737]) {
        await ana.seek(((frame + 0.5) / 25) * 1_000);
        await expect.poll(async () => (await seen(ana.page)).frame).toBe(frame);
        await onTheSameFrame([ana, ben]);
      }
    });

    await test.step("they play it in step, and pause on one frame", async () => {
      await ana.play();
      await Promise.all([ana.isInStep(), ben.isInStep()]);
      await printSpread([ana, ben], "a DASH stream");
      await ben.pause();
      await onTheSameFrame([ana, ben]);
    });

    await test.step("Ana chooses another sound and the small picture, for herself alone", async () => {
      await ana.page.getByTestId("open-choices").click();
      const choices = ana.page.getByTestId("choices");
      await expect(choices.getByRole("radio", { name: /line allows/ })).toBeChecked();
      await choices.getByRole("radio", { name: "180p" }).check();
      await choices.getByRole("radio", { name: "Under water" }).check();
      await ana.page.keyboard.press("Escape");
      await ben.page.getByTestId("open-choices").click();
      const bens = ben.page.getByTestId("choices");
      await expect(bens.getByRole("radio", { name: "Above the water" })).toBeChecked();
      await ben.page.keyboard.press("Escape");
      await ana.play();
      await Promise.all([ana.isInStep(), ben.isInStep()]);
      await printSpread([ana, ben], "a DASH stream in two sounds");
    });

    await test.step("it ends, and the music that was queued begins, with its cover", async () => {
      await ana.button("Add to queue 1 Dusk").click();
      await ana.seek(38_500);
      await expect(ben.page.getByTestId("now-on")).toContainText("1 Dusk", { timeout: 20_000 });
      for (const one of [ana, ben]) {
        await expect(one.page.getByTestId("cover").locator(".cover-picture")).toBeVisible();
        await one.isInStep();
        await expect(one.page.getByTestId("open-choices")).toHaveCount(0);
      }
      await expect(ana.page.getByTestId("picture-in-picture")).toBeDisabled();
      await printSpread([ana, ben], "music");
    });

    await test.step("SO2 the music is paused and sought like a film", async () => {
      await ben.pause();
      await ana.seek(20_000);
      const place = async ({ page }: Person) => Math.round((await seen(page)).timeMs);
      await expect.poll(() => place(ben)).toBe(20_000);
      expect(await place(ana)).toBe(20_000);
    });

    ana.hadNoErrors();
    ben.hadNoErrors();

    await test.step("axe finds nothing on the cover, nor in the choices", async () => {
      await findsNothing(ben.page, "music");
      await ana.button(`Put on now ${DASH}`).click();
      await ana.page.getByTestId("open-choices").click();
      await expect(ana.page.getByTestId("choices")).toBeVisible();
      await findsNothing(ana.page, "quality and sound");
    });
  });

  test("a chosen language is remembered for the next film", async () => {
    const ana = await Person.arrive(browsers.anas, "Ana");
    await ana.makeRoom(SERVER());
    await ana.page.getByTestId("tab-queue").click();
    await ana.button(`Put on now ${DASH}`).click();
    await ana.page.getByTestId("open-choices").click();
    await ana.page.getByTestId("choices").getByRole("radio", { name: "Under water" }).check();
    await ana.page.reload();
    await ana.page.getByTestId("open-choices").click();
    await expect(
      ana.page.getByTestId("choices").getByRole("radio", { name: "Under water" }),
    ).toBeChecked();
    ana.hadNoErrors();
  });

  test("what can't be had says why", async () => {
    const ana = await Person.arrive(browsers.anas, "Ana");
    await ana.makeRoom(SERVER());
    await ana.page.getByTestId("tab-queue").click();
    for (const [path, why] of [
      ["/media/nowhere/manifest.mpd", /no stream at its address \(404\)/],
    ] as const) {
      await ana.page.getByTestId("address").fill(`${SERVER()}${path}`);
      await ana.page.getByTestId("put-on-now").first().click();
      await expect(ana.page.getByTestId("failed")).toContainText(why);
    }
    ana.hadNoErrors();
  });
});
