import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { seen } from "./film";
import { Person } from "./person";
import { onTheSameFrame, printSpread } from "./spread";
import { twoBrowsers } from "./two-browsers";

const SERVER = () => process.env.MATINEE_URL ?? "";
const FPS = 25;

test.describe("a stream in segments", () => {
  const browsers = twoBrowsers();

  test("PB3 PB4 SH4 two friends put it on, play, pause on one frame, and seek to what nobody has yet", async () => {
    const ana = await Person.arrive(browsers.anas, "Ana");
    const ben = await Person.arrive(browsers.bens, "Ben");
    const fetched: string[] = [];
    ben.page.on("request", (request) => fetched.push(new URL(request.url()).pathname));

    await test.step("while a file is on nobody fetches the library", async () => {
      await ben.open(await ana.makeRoom(SERVER()));
      await expect.poll(async () => (await seen(ben.page)).frame).toBe(0);
      expect(fetched.filter((path) => /stream-feed|worker/.test(path))).toEqual([]);
    });

    await test.step("Ana puts the stream on from the shelf", async () => {
      await ana.page.getByTestId("tab-queue").click();
      await ana.button("Put on now Lanterns on the Lake (stream)").click();
      await expect(ben.page.getByTestId("now-on")).toContainText("Lanterns on the Lake (stream)");
      await onTheSameFrame([ana, ben]);
      expect((await seen(ben.page)).frame).toBe(0);
      expect(fetched.filter((path) => /stream-feed|worker/.test(path))).toHaveLength(2);
    });

    await test.step("Ana seeks to a place that nobody has fetched", async () => {
      expect(await isBuffered(ben, 76)).toBe(false);
      await ana.seek(76_000);
      await expect.poll(async () => (await seen(ben.page)).timeMs).toBeGreaterThan(75_000);
      await onTheSameFrame([ana, ben]);
    });

    await test.step("each frame stands where its number says, across the seams of segments, too", async () => {
      for (const frame of [1, 99, 100, 1_237]) {
        await ana.seek(((frame + 0.5) / FPS) * 1_000);
        await expect.poll(async () => (await seen(ana.page)).frame).toBe(frame);
        await onTheSameFrame([ana, ben]);
      }
    });

    await test.step("both play it in step", async () => {
      await ana.play();
      await Promise.all([ana.isInStep(), ben.isInStep()]);
      await printSpread([ana, ben], "a stream");
    });

    await test.step("Ben pauses and both hold the same frame, the one that the clock says", async () => {
      await ben.pause();
      await onTheSameFrame([ana, ben]);
      const { frame, timeMs } = await seen(ana.page);
      expect(frame).toBe(Math.floor((timeMs / 1000) * FPS + 0.001));
    });

    await test.step("they play on, Ana seeks back, and they are in step again", async () => {
      await ana.play();
      await ana.seek(5_000);
      await expect.poll(async () => (await seen(ben.page)).timeMs).toBeLessThan(40_000);
      await Promise.all([ana.isInStep(), ben.isInStep()]);
      await printSpread([ana, ben], "a stream, after a seek");
    });

    ana.hadNoErrors();
    ben.hadNoErrors();
  });

  for (const [title, lastFrame] of [
    ["Lanterns on the Lake (stream)", 90 * FPS - 1],
    ["Lanterns on the Lake (DASH)", 40 * FPS - 1],
  ] as const) {
    test(`PB7 whoever comes after ${title} has ended sees its last picture, as those do who saw it end`, async () => {
      const ana = await Person.arrive(browsers.anas, "Ana");
      const ben = await Person.arrive(browsers.bens, "Ben");
      const link = await ana.makeEmptyRoom(SERVER());
      await ana.page.getByTestId("tab-queue").click();
      await ana.button(`Put on now ${title}`).click();
      await expect.poll(async () => (await seen(ana.page)).frame).toBe(0);
      await ana.seek((lastFrame / FPS) * 1_000 - 2_000);
      await ana.play();
      await expect(ana.page.getByTestId("step-mark")).toContainText("the film is over");
      await expect.poll(async () => (await seen(ana.page)).frame).toBe(lastFrame);

      await ben.open(link);
      await expect(ben.page.getByTestId("step-mark")).toContainText("the film is over");
      await expect.poll(async () => (await seen(ben.page)).frame).toBe(lastFrame);

      await test.step("so does whoever reloads", async () => {
        await ana.page.reload();
        await expect(ana.page.locator("video")).toBeVisible();
        await expect.poll(async () => (await seen(ana.page)).frame).toBe(lastFrame);
      });

      await test.step("and whoever seeks to the end", async () => {
        await ana.seek(10_000);
        await expect.poll(async () => (await seen(ben.page)).frame).toBe(10 * FPS);
        await ana.seek(1e6);
        await expect.poll(async () => (await seen(ana.page)).frame).toBe(lastFrame);
        await expect.poll(async () => (await seen(ben.page)).frame).toBe(lastFrame);
      });

      await test.step("begun again, it runs for both in step", async () => {
        await ben.button("Play again").click();
        await Promise.all([ana.isInStep(), ben.isInStep()]);
      });
      ana.hadNoErrors();
      ben.hadNoErrors();
    });
  }

  test("what can't be had says why", async () => {
    const ana = await Person.arrive(browsers.anas, "Ana");
    await ana.makeRoom(SERVER());
    await ana.page.getByTestId("tab-queue").click();
    const elsewhere = await withoutCors();
    for (const [address, why] of [
      [`${SERVER()}/media/nowhere/index.m3u8`, /no stream at its address \(404\)/],
      [`${elsewhere.url}/index.m3u8`, /does not let other sites play it/],
    ] as const) {
      await ana.page.getByTestId("address").fill(address);
      await ana.page.getByTestId("put-on-now").first().click();
      await expect(ana.page.getByTestId("failed")).toContainText(why);
    }
    await elsewhere.close();
    ana.hadNoErrors();
  });
});

const isBuffered = ({ page }: Person, placeS: number): Promise<boolean> =>
  page.evaluate((place) => {
    const { buffered } = document.querySelector("video") ?? { buffered: { length: 0 } };
    const ranges = buffered as TimeRanges;
    return Array.from({ length: ranges.length }, (_, i) => i).some(
      (i) => ranges.start(i) <= place && ranges.end(i) > place,
    );
  }, placeS);

/** Somebody else's server that has a playlist and hands it to its own pages only. */
async function withoutCors(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((_, response) => response.end("#EXTM3U\n"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
