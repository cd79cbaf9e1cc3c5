import { readFile } from "node:fs/promises";
import { type Browser, expect, chromium as playwright, test } from "@playwright/test";
import { chromium, FLAGS } from "./chromium.mjs";
import { Person, PHONE } from "./person";
import { type RunningServer, startServer } from "./server";
import { onTheSameFrame, printSpread } from "./spread";

const FILM = "../server/media/Lanterns on the Lake.mp4";

/** As large and as long, and a single byte is another. */
async function otherVersion() {
  const buffer = await readFile(FILM);
  buffer[buffer.length - 1] = (buffer.at(-1) ?? 0) ^ 1;
  return { name: "Lanterns on the Lake (1).mp4", mimeType: "video/mp4", buffer };
}

test.describe("a film that each of them has on their own disk", () => {
  let server: RunningServer;
  let browser: Browser;

  test.beforeAll(async () => {
    server = await startServer();
    browser = await playwright.launch({ executablePath: chromium() ?? "chromium", args: FLAGS });
  });

  test.afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  test("SO7 nothing is uploaded, a wrong copy is named, and all keep step", async () => {
    const uploads: string[] = [];
    const ana = await Person.arrive(browser, "Ana");
    const ben = await Person.arrive(browser, "Ben", PHONE);
    for (const { page } of [ana, ben]) {
      page.on("request", (request) => {
        if (request.method() !== "GET" && !request.url().endsWith("/api/rooms")) {
          uploads.push(request.url());
        }
      });
    }
    const link = await ana.makeEmptyRoom(server.url);
    await ben.open(link);

    await test.step("Ana chooses a film on her disk; it is on", async () => {
      await ana.page.getByTestId("tab-queue").click();
      await ana.page.getByTestId("own-file-input").setInputFiles(FILM);
      await expect(ana.page.getByTestId("now-on")).toHaveText("Lanterns on the Lake");
      await expect(ana.page.getByTestId("stage-play")).toBeVisible();
    });

    await test.step("Ben is asked for his copy; a different film is not taken", async () => {
      const veil = ben.page.getByTestId("wants-file");
      await expect(veil).toContainText("Choose your copy");
      await ben.page.getByTestId("choose-copy-input").setInputFiles(await otherVersion());
      await expect(ben.page.getByTestId("copy-problem")).toContainText("another version of it");
    });

    await test.step("Ana begins; the room does not wait for who has no copy", async () => {
      await ana.play();
      await ana.isInStep();
    });

    await test.step("Ben finds his, and comes in in step", async () => {
      await ben.page.getByTestId("choose-copy-input").setInputFiles(FILM);
      await expect(ben.page.getByTestId("wants-file")).toHaveCount(0);
      await ben.letsSoundIn();
      await ben.isInStep();
      await printSpread([ana, ben], "a file of each one's own");
    });

    await test.step("paused and sought, both on the same frame", async () => {
      await ben.pause();
      await onTheSameFrame([ana, ben]);
      await ana.seek(40_000);
      await onTheSameFrame([ana, ben]);
    });

    await test.step("a reload asks for it again", async () => {
      await ben.page.reload();
      await expect(ben.page.getByTestId("wants-file")).toBeVisible();
    });

    expect(uploads).toEqual([]);
    ana.hadNoErrors();
    ben.hadNoErrors();
  });
});
