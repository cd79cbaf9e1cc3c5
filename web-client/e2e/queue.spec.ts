import { expect, type Page, test } from "@playwright/test";
import { Person } from "./person";

const SERVER = () => process.env.MATINEE_URL ?? "";
const LANTERNS = "/media/Lanterns%20on%20the%20Lake.mp4";

/** What waits, in its order, as this page shows it. */
const waits = async (page: Page, ...titles: string[]) => {
  const lines = page.getByTestId("queue-item").locator(".queue-item-title");
  await expect(lines).toHaveText(titles);
};

const line = (page: Page, title: string) =>
  page.getByTestId("queue-item").filter({ has: page.getByText(title, { exact: true }) });

/** Takes a line by its handle and lets go of it on another. */
async function drag(page: Page, title: string, onto: string): Promise<void> {
  const handle = line(page, title).getByTestId("queue-handle");
  await handle.scrollIntoViewIfNeeded();
  const from = await handle.boundingBox();
  const to = await line(page, onto).boundingBox();
  if (from === null || to === null) {
    throw new Error("not on the page");
  }
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, to.y + to.height * 0.8, { steps: 6 });
  await page.mouse.up();
}

test("QU1 QU2 QU3 QU5 QU6 QU7 two friends and their queue", async ({ browser }) => {
  const ana = await Person.arrive(browser, "Ana");
  const ben = await Person.arrive(browser, "Ben");
  for (const { page } of [ana, ben]) {
    await page.route("https://films.example/**", (route) => route.abort());
  }
  const queue = (person: Person) => person.page.getByTestId("queue-item");

  await test.step("they meet, and look at the queue", async () => {
    const link = await ana.makeRoom(SERVER());
    await ben.open(link);
    await ana.sitsWith("Ana", "Ben");
    await ana.page.getByTestId("tab-queue").click();
    await ben.page.getByTestId("tab-queue").click();
  });

  await test.step("Ben pastes several addresses at once, and hears what was not taken", async () => {
    const films = ["Alpha", "Beta", "Gamma"].map((name) => `https://films.example/${name}.mp4`);
    await ben.page.getByTestId("address").fill([...films, "ftp://films.example/x"].join("\n"));
    await ben.page.getByTestId("address").locator("..").getByTestId("add-to-queue").click();
    await expect(ben.page.getByTestId("not-taken")).toContainText("ftp://films.example/x");
    await waits(ana.page, "Alpha", "Beta", "Gamma");
    await expect(ben.page.getByTestId("address")).toHaveValue("ftp://films.example/x");
    await ben.page.getByTestId("address").fill("");
  });

  await test.step("Ana drags the first to the end", async () => {
    await drag(ana.page, "Alpha", "Gamma");
    await waits(ben.page, "Beta", "Gamma", "Alpha");
    await waits(ana.page, "Beta", "Gamma", "Alpha");
  });

  await test.step("Ben moves one by keyboard, and thinks better of another", async () => {
    const handle = line(ben.page, "Alpha").getByTestId("queue-handle");
    await handle.focus();
    await ben.page.keyboard.press("Space");
    await ben.page.keyboard.press("ArrowUp");
    await ben.page.keyboard.press("ArrowUp");
    await expect(ben.page.getByTestId("queue-moved")).toHaveText(/Alpha, place 1 of 3/);
    await ben.page.keyboard.press("Space");
    await waits(ana.page, "Alpha", "Beta", "Gamma");
    await expect(handle).toBeFocused();
    await ben.page.keyboard.press("Space");
    await ben.page.keyboard.press("ArrowDown");
    await ben.page.keyboard.press("Escape");
    await expect(ben.page.getByTestId("queue-moved")).toHaveText(/back at place 1/);
    await waits(ana.page, "Alpha", "Beta", "Gamma");
  });

  await test.step("one comes next by a press", async () => {
    await line(ana.page, "Gamma").getByTestId("move-first").click();
    await waits(ben.page, "Gamma", "Alpha", "Beta");
  });

  await test.step("Ana shuffles and takes it back", async () => {
    await ana.page.getByTestId("shuffle").click();
    await ben.sees(/Ana shuffled/);
    await ana.page.getByTestId("undo").click();
    await ben.sees(/as it was/);
    await waits(ben.page, "Gamma", "Alpha", "Beta");
  });

  await test.step("Ana empties the queue and takes that back too", async () => {
    await ana.page.getByTestId("clear-queue").click();
    await ana.page.getByTestId("clear-queue-sure").click();
    await expect(queue(ben)).toHaveCount(0);
    await ana.page.getByTestId("undo").click();
    await waits(ben.page, "Gamma", "Alpha", "Beta");
  });

  await test.step("a poster that is dragged from the page itself does not", async () => {
    const before = await ana.page.getByTestId("queue-item").count();
    const poster = ana.page.getByTestId("shelf").locator(".poster img").first();
    await poster.dragTo(ana.page.getByTestId("stage"));
    await expect(ana.page.getByTestId("drop-target")).toHaveCount(0);
    await expect(ana.page.getByTestId("queue-item")).toHaveCount(before);
  });

  await test.step("a link that is dropped onto the page joins the queue", async () => {
    await ben.page.evaluate((link) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData("text/uri-list", link);
      const init = { bubbles: true, cancelable: true, dataTransfer };
      document.body.dispatchEvent(new DragEvent("dragover", init));
      document.body.dispatchEvent(new DragEvent("drop", init));
    }, "https://films.example/Delta.mp4");
    await waits(ana.page, "Gamma", "Alpha", "Beta", "Delta");
    await ben.findsNothing("the queue");
  });

  await test.step("they vote to skip", async () => {
    await ana.seek(20_000);
    await ana.page.getByTestId("open-settings").click();
    await ana.page.getByTestId("vote-to-skip").check();
    await ana.page.keyboard.press("Escape");
    await ana.page.getByTestId("address").fill(`${LANTERNS}?again`);
    await ana.page.getByTestId("address").locator("..").getByTestId("play-next").click();
    await expect(queue(ben)).toHaveCount(5);
    await ben.page.getByTestId("vote").click();
    await expect(ana.page.getByTestId("vote")).toHaveText(/Skip\? 1 of 2/);
    await ben.page.getByTestId("vote").click();
    await expect(ana.page.getByTestId("vote")).toHaveText(/Skip\? 0 of 2/);
    await ben.page.getByTestId("vote").click();
    await ana.page.getByTestId("vote").click();
    await expect(queue(ben)).toHaveCount(4);
    await ben.sees(/Voted on/);
  });

  await test.step("what was interrupted goes on where it stopped", async () => {
    await ben.page.getByTestId("history").locator("summary").click();
    const past = ben.page.getByTestId("past-item");
    await expect(past).toHaveCount(1);
    await past.getByTestId("go-on").click();
    await expect(queue(ana)).toHaveCount(5);
    await expect(queue(ana).last()).toContainText("from 0:20");
    await past.getByTestId("again").click();
    await expect(queue(ana)).toHaveCount(6);
  });

  await test.step("with nothing left to come, the page offers it", async () => {
    await ana.page.getByTestId("loop").selectOption("queue");
    await ben.sees(/queue go round/);
    await ana.page.getByTestId("clear-queue").click();
    await ana.page.getByTestId("clear-queue-sure").click();
    await expect(ben.page.getByTestId("offer").first()).toContainText("goes on from 0:20");
    await ben.page.getByTestId("offer").first().getByRole("button").click();
    await expect(queue(ana)).toHaveCount(1);
  });

  ana.hadNoErrors();
  ben.hadNoErrors();
});

test("QU1 a queue filled after the film is over: the page says what begins it, and it runs", async ({
  browser,
}) => {
  const ana = await Person.arrive(browser, "Ana");
  await ana.makeRoom(SERVER());
  await expect(ana.page.getByTestId("stage-play")).toBeVisible();
  await ana.seek(88_500);
  await ana.play();
  await expect(ana.page.getByTestId("step-mark")).toContainText("the film is over");
  await ana.page.getByTestId("tab-queue").click();
  await ana.button("Add to queue Half a Minute on the Lake").click();
  await expect(ana.page.getByTestId("queue-follows")).toHaveText(
    "The film is over. “Skip to the next” begins the first of these.",
  );
  await ana.page.getByTestId("next-now").click();
  await expect(ana.page.getByTestId("now-on")).toHaveText("Half a Minute on the Lake");
  await ana.isInStep();
  await expect(ana.page.getByTestId("play-pause")).toHaveAccessibleName(/^Pause/);
  ana.hadNoErrors();
});
