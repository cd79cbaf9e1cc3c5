import {
  type Browser,
  type BrowserContextOptions,
  expect,
  type Page,
  test,
} from "@playwright/test";
import { findsNothing } from "./axe";
import { Crowd } from "./crowd";
import { Person, PHONE } from "./person";
import { type RunningServer, startServer } from "./server";

test.describe("the operator's page", () => {
  let server: RunningServer;

  test.beforeAll(async () => {
    server = await startServer(["--limit-new-rooms", "0", "--limit-previews", "0"]);
  });
  test.afterAll(() => server.stop());

  test("OE1 OE2 OE3 OE4 a room is found, looked into, spoken to, locked and closed", async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const ana = await Person.arrive(browser, "Ana");
    await ana.makeRoom(server.url);
    await ana.play();
    await ana.say("a-secret-word");
    const crowd = await Crowd.enter(browser, ana.page.url(), 4);
    const noise = crowd.makesNoise(6_000);
    const desk = await atTheDesk(browser, server.operator);

    await test.step("the token is in no address any more, and without it nothing is told", async () => {
      await expect(desk.getByTestId("glance")).toBeVisible();
      expect(desk.url()).not.toContain("#");
      const stranger = await atTheDesk(
        browser,
        `${new URL(server.operator).origin}/#no-token-at-all`,
      );
      await expect(stranger.getByRole("alert")).toContainText("opens nothing here");
      await expect(stranger.getByTestId("glance")).toHaveCount(0);
      await stranger.context().close();
    });

    await test.step("the room is found by its film, and looked into without what is said", async () => {
      await desk.getByLabel("Find rooms by mark, title or film").fill("lanterns");
      await desk.getByRole("row").nth(1).click();
      const sheet = desk.getByTestId("room-sheet");
      await expect(sheet.getByRole("row")).toHaveCount(6);
      await expect(sheet).toContainText("chatPosted");
      await expect(sheet).not.toContainText("a-secret-word");
      await findsNothing(desk, "one room");
      await noise;
    });

    await test.step("Ana reads what the operator says, and that the door is locked", async () => {
      await desk.getByTestId("announce-this-room").click();
      await desk.getByLabel("What to say to this room").fill("We stop at eleven.");
      await desk.getByRole("button", { name: "Say it" }).click();
      await expect(ana.page.getByTestId("announcement")).toContainText("We stop at eleven.");
      await findsNothing(ana.page, "an announcement");
      await ana.page.getByTestId("announcement").getByRole("button").click();
      await expect(ana.page.getByTestId("announcement")).toHaveCount(0);
      await desk.getByTestId("lock").click();
      await ana.sees(/^The operator of this server locked the room$/);
    });

    await test.step("the room is closed, and Ana is told by whom, and nothing else any more", async () => {
      await desk.getByTestId("announce-everybody").click();
      await desk.getByLabel("What to say to everybody").fill("Your rooms go on.");
      await desk.getByRole("button", { name: "Say it" }).first().click();
      await expect(ana.page.getByTestId("announcement")).toContainText("Your rooms go on.");
      await desk.getByTestId("close-room").click();
      await desk.getByTestId("close-room-sure").click();
      await expect(ana.page.getByTestId("closed-room-closed")).toBeVisible();
      await expect(ana.page.getByTestId("announcement")).toHaveCount(0);
      await expect(desk.getByTestId("room-sheet")).toContainText("This room has ended.");
    });
    await desk.context().close();
  });

  test("OE5 it drains: no new rooms, and the process ends when the last one has left", async ({
    browser,
  }) => {
    const ana = await Person.arrive(browser, "Ana");
    await ana.makeRoom(server.url);
    const desk = await atTheDesk(browser, server.operator, PHONE);
    await desk.getByTestId("drain").click();
    await desk.getByTestId("drain-sure").click();
    await expect(desk.getByTestId("draining")).toContainText("no new rooms");
    await findsNothing(desk, "draining");
    const refused = await fetch(`${server.url}/api/rooms`, { method: "POST" });
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "10"]);
    await ana.page.context().close();
    await server.ended();
    await expect(desk.getByRole("status").first()).toContainText("it has drained, and ended");
  });
});

async function atTheDesk(
  browser: Browser,
  address: string,
  like: BrowserContextOptions = { viewport: { width: 1440, height: 900 } },
): Promise<Page> {
  const page = await (await browser.newContext(like)).newPage();
  await page.goto(address);
  return page;
}
