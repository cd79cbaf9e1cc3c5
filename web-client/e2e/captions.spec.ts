import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, chromium as playwright, test } from "@playwright/test";
import { chromium, FLAGS } from "./chromium.mjs";
import { Person, PHONE } from "./person";
import { type RunningServer, startServer } from "./server";

const FILM = "Lanterns on the Lake.mp4";
const SWEDISH =
  "WEBVTT\n\n00:00.000 --> 00:20.000\nTitta, <i>lyktorna</i>!\n\n00:20.000 --> 00:40.000\nNu kommer båten.\n";
const ENGLISH = "1\r\n00:00:00,000 --> 00:01:00,000\r\nLook, the lanterns!\r\n";

test.describe("what is said, in writing", () => {
  let media: string;
  let server: RunningServer;
  let browser: Browser;

  test.beforeAll(async () => {
    media = await mkdtemp(join(tmpdir(), "matinee-captions-"));
    await copyFile(join("../server/media", FILM), join(media, FILM));
    await writeFile(join(media, "swedish.vtt"), SWEDISH);
    server = await startServer(["--media", media]);
    browser = await playwright.launch({ executablePath: chromium() ?? "chromium", args: FLAGS });
  });

  test.afterAll(async () => {
    await browser.close();
    await server.stop();
    await rm(media, { recursive: true });
  });

  test("CP2 CP3 given for everybody, chosen by each, found again, and one's own", async () => {
    const ana = await Person.arrive(browser, "Ana");
    const ben = await Person.arrive(browser, "Ben", PHONE);
    const link = await ana.makeRoom(server.url);
    await ben.open(link);
    const shown = (person: Person) => person.page.getByTestId("captions");

    await test.step("Ana gives an address for everybody, and reads it", async () => {
      await ana.page.getByTestId("captions-menu").click();
      await ana.page.getByTestId("captions-address").fill("/media/swedish.vtt");
      await ana.page.getByTestId("captions-for-all").click();
      await expect(shown(ana)).toHaveText("Titta, lyktorna!");
      await expect(shown(ana).locator("i")).toHaveText("lyktorna");
      await ana.page.keyboard.press("Escape");
    });

    await test.step("Ben sees nothing until he chooses", async () => {
      await ben.sees(/Ana added captions/);
      await expect(shown(ben)).toHaveText("");
      await ben.page.getByTestId("captions-menu").click();
      await ben.page.getByLabel("swedish.vtt").click();
      await expect(shown(ben)).toHaveText("Titta, lyktorna!");
      await ben.page.getByTitle("huge captions").click();
      await expect(shown(ben)).toHaveAttribute("data-size", "huge");
      await ben.findsNothing("the captions' card");
    });

    await test.step("a seek brings what is said there; an offset moves it", async () => {
      await ben.page.keyboard.press("Escape");
      await ana.seek(20_100);
      await expect(shown(ana)).toHaveText("Nu kommer båten.");
      await expect(shown(ben)).toHaveText("Nu kommer båten.");
      await ana.page.getByTestId("captions-menu").click();
      await ana.button("Captions a quarter of a second later").click();
      await expect(shown(ana)).toHaveText("Titta, lyktorna!");
      await expect(ana.page.getByTestId("captions-offset")).toHaveText("0.25 s later");
      await ana.page.keyboard.press("Escape");
    });

    await test.step("a file of one's own is read by oneself alone", async () => {
      await ben.page.getByTestId("captions-menu").click();
      const file = { name: "mine.srt", mimeType: "text/plain", buffer: Buffer.from(ENGLISH) };
      await ben.page.getByTestId("captions-file-input").setInputFiles(file);
      await expect(shown(ben)).toHaveText("Look, the lanterns!");
      await expect(shown(ana)).toHaveText("Titta, lyktorna!");
    });

    await test.step("what is not there is said", async () => {
      await ben.page.getByTestId("captions-address").fill("/media/nowhere.vtt");
      await ben.page.getByTestId("captions-for-me").click();
      await expect(ben.page.getByTestId("captions-problem")).toContainText("not there (404)");
    });
    ana.hadNoErrors();
    ben.hadNoErrors();
  });
});
