import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { Person, PHONE } from "./person";
import { type RunningServer, startServer } from "./server";

/** Plans need a server that keeps its rooms (PL3): one of our own, with a journal. */
test.describe("an evening planned ahead", () => {
  let server: RunningServer;
  const folder = mkdtempSync(join(tmpdir(), "matinee-planned-"));

  test.beforeAll(async () => {
    server = await startServer(["--journal", folder]);
  });

  test.afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("PL1 PL4 PL5 ST8 planned on the landing page, counted down before the door, changed by the host", async ({
    browser,
  }) => {
    const ana = await Person.arrive(browser, "Ana");
    const ben = await Person.arrive(browser, "Ben", PHONE);

    await test.step("a day that is past is refused with words, and nothing is lost", async () => {
      await ana.page.goto(server.url);
      await ana.page.getByLabel("Choose later, together").click();
      await ana.page.getByTestId("plan-later").click();
      await ana.findsNothing("planning an evening");
      await ana.page.getByTestId("plan-save").click();
      await expect(ana.page.getByRole("alert").last()).toHaveText("Choose a day and a time.");
      await ana.page.getByTestId("plan-day").fill("2020-02-29");
      await ana.page.getByTestId("plan-save").click();
      await expect(ana.page.getByRole("alert").last()).not.toBeEmpty();
      await expect(ana.page.getByTestId("plan-day")).toHaveValue("2020-02-29");
    });

    await test.step("next week, and every week after it", async () => {
      await ana.page.getByTestId("plan-day").fill(dayIn(6));
      await ana.page.getByTestId("plan-every").selectOption("week");
      await ana.page.getByLabel("Its name, if you like").fill("Friday films");
      await ana.page.getByTestId("plan-save").click();
      await ana.page.waitForURL(/\/r\//);
      await expect(ana.page.getByTestId("room-title")).toHaveText("Friday films");
      await expect(ana.page.getByTestId("plan-title")).toHaveCount(0);
      await expect(ana.page.getByTestId("planned")).toContainText("every week");
      await expect(ana.page.getByTestId("countdown")).toHaveText(/^in [567] days$/);
      await ana.enter();
      await expect(ana.page.getByTestId("nothing-on")).toContainText("Begins");
    });

    await test.step("inside it stands in the head, and with the invitation", async () => {
      await ana.page.getByTestId("room-evening").click();
      await expect(ana.page.getByTestId("invite").getByTestId("planned")).toContainText(
        "every week",
      );
      await ana.findsNothing("inviting to a planned evening");
      await ana.page.keyboard.press("Escape");
    });

    await test.step("Ben sees it on the ticket, and takes it home in his calendar", async () => {
      await ben.page.goto(ana.page.url());
      await expect(ben.page.getByTestId("countdown")).toHaveText(/days$/);
      await ben.findsNothing("a ticket for another evening");
      const download = ben.page.waitForEvent("download");
      await ben.page.getByTestId("calendar").click();
      const calendar = readFileSync(await (await download).path(), "utf8");
      expect(calendar).toContain("RRULE:FREQ=WEEKLY");
      expect(calendar).not.toContain("host");
      expect(calendar).toContain(`URL:${ana.page.url()}`); // the server does not know its address; the page does
      await ben.enter();
    });

    await test.step("Ana moves it to tomorrow, and everybody reads that she did", async () => {
      await ana.page.getByTestId("open-settings").click();
      await ana.page.getByTestId("plan-settings").locator("summary").click();
      await expect(ana.page.getByTestId("plan-every")).toHaveValue("week");
      await ana.page.getByTestId("plan-day").fill(dayIn(1));
      await ana.page.getByTestId("plan-every").selectOption("once");
      await ana.page.getByLabel("Its name, if you like").fill("The long one");
      await ana.page.getByTestId("plan-save").click();
      await expect(ana.page.getByTestId("plan-said")).toContainText("The plan is saved");
      await ben.sees(/Ana planned the room/);
      await expect(ben.page.getByTestId("countdown")).toHaveText(/^in \d+:\d\d:\d\d$/);
      await expect(ben.page.getByTestId("plan-title")).toHaveText("The long one");
      await ana.findsNothing("a plan that is saved");
      await ana.page.getByTestId("plan-away").click();
      await expect(ana.page.getByTestId("plan-said")).toContainText("taken away");
      await ben.sees(/Ana took the plan away/);
      await expect(ben.page.getByTestId("planned")).toHaveCount(0);
    });

    await test.step("Ana wears a face, and Ben sees it", async () => {
      await ana.page.getByTestId("choose-face").click();
      await ana.page.getByTestId("emoji-search").fill("popcorn");
      await expect(ana.page.getByTestId("emoji-found").getByRole("button")).toHaveCount(1);
      await ana.page.getByTestId("emoji-search").press("Enter");
      const hers = ben.page.locator("[data-testid=member][title^=Ana] .disk");
      await expect(hers).toHaveAttribute("data-face", "🍿");
      await ana.findsNothing("the settings with a face");
      await ana.page.getByTestId("initials").click();
      await expect(hers).not.toHaveAttribute("data-face");
      await ana.page.keyboard.press("Escape");
    });
    ana.hadNoErrors();
    ben.hadNoErrors();
  });

  test("PL4 the landing page knows the rooms of this device, when they meet, and can forget one", async ({
    browser,
  }) => {
    const ana = await Person.arrive(browser, "Ana", PHONE);
    const rooms = ana.page.getByTestId("your-room");
    await ana.page.goto(server.url);
    await expect(ana.page.getByTestId("plan-later")).toBeVisible();
    await expect(ana.page.getByTestId("your-rooms")).toHaveCount(0);
    await ana.page.getByTestId("plan-later").click();
    await ana.page.getByTestId("plan-day").fill(dayIn(1));
    await ana.page.getByTestId("plan-time").fill("20:30");
    await ana.page.getByTestId("plan-save").click();
    await ana.page.waitForURL(/\/r\//);
    await ana.makeEmptyRoom(server.url);
    await ana.page.goto(server.url);
    await expect(rooms).toHaveCount(2);
    await expect(rooms.first()).toContainText(/seats?/);
    await expect(rooms.last()).toContainText(/\w+ 20:30|8:30/);
    await ana.findsNothing("the landing page with rooms");

    await test.step("a room that is no more is forgotten without a word", async () => {
      await rooms.first().getByRole("link").click();
      await ana.page.getByTestId("continue").click();
      await ana.page.getByTestId("open-settings").click();
      await ana.page.getByTestId("end-room").click();
      await ana.page.getByTestId("end-room-sure").click();
      await expect(ana.page.getByTestId("closed-room-ended")).toBeVisible();
      await ana.page.goto(server.url);
      await expect(rooms).toHaveCount(1);
    });

    await ana.page.getByTestId("forget-room").click();
    await ana.page.getByTestId("forget-room-sure").click();
    await expect(ana.page.getByTestId("your-rooms")).toHaveCount(0);
    expect(await ana.page.evaluate(() => Object.keys(localStorage).join(" "))).not.toMatch(
      /matinee\.(rooms|host|lastSeat)/,
    );
    ana.hadNoErrors();
  });

  test("PL3 a server that forgets its rooms offers no plans", async ({ browser }) => {
    const ana = await Person.arrive(browser, "Ana");
    const offered = ana.page.waitForResponse(/\/api\/server/);
    await ana.page.goto(process.env.MATINEE_URL ?? "");
    expect(await (await offered).json()).toEqual({ plans: false });
    await expect(ana.page.getByTestId("new-room")).toBeVisible();
    await expect(ana.page.getByTestId("plan-later")).toHaveCount(0);
  });
});

/** As a date field takes it, by the clocks of this machine, which are the browser's. */
function dayIn(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
