import { type Browser, expect, type Page, chromium as playwright, test } from "@playwright/test";
import { median } from "../../loadtest/synclab/apart.mjs";
import { chromium, FLAGS } from "./chromium.mjs";
import { cpuSecondsOf } from "./cpu";
import { Crowd } from "./crowd";
import { Person } from "./person";
import { WireCount } from "./wire";

// What a busy room costs the page beyond the film itself: `make cost`. Printed, never asserted: it is
// a figure of the machine it ran on.
const SERVER = () => process.env.MATINEE_URL ?? "";
const ROUNDS = 3;
const ROUND_MS = 20_000;

test("the cost of a busy room of eight, beside a page with nothing but the film", async () => {
  test.setTimeout(300_000);
  const launch = () => playwright.launch({ executablePath: chromium() ?? "chromium", args: FLAGS });
  const [viewer, elsewhere] = await Promise.all([launch(), launch()]);
  const ana = await Person.arrive(viewer, "Ana");
  const link = await ana.makeRoom(SERVER());
  const crowd = await Crowd.enter(elsewhere, link, 7);
  await ana.play();
  await ana.isInStep();
  const stage = await sizeOfStage(ana.page);
  const plain = await justTheFilm(viewer, stage);

  const ownThread = await ownThreadOf(ana.page);
  const wire = await WireCount.of(ana.page);
  const bytes: { received: number[]; sent: number[] } = { received: [], sent: [] };
  const shares: { room: number[]; film: number[]; script: number[] } = {
    room: [],
    film: [],
    script: [],
  };
  for (let round = 0; round < ROUNDS; round++) {
    await plain.evaluate(() => document.querySelector("video")?.pause());
    await ana.page.bringToFront();
    await ana.seek(1_000);
    await ana.isInStep();
    const busyBefore = await ownThread();
    const wireBefore = { received: wire.received, sent: wire.sent };
    shares.room.push(await share(viewer, () => crowd.makesNoise(ROUND_MS)));
    const busy = (await ownThread()) - busyBefore;
    bytes.received.push(wire.received - wireBefore.received);
    bytes.sent.push(wire.sent - wireBefore.sent);
    shares.script.push(busy / (ROUND_MS / 1_000));
    await ana.pause();
    await plain.bringToFront();
    await plain.evaluate(async () => {
      const video = document.querySelector("video");
      if (video) {
        video.currentTime = 1;
        await video.play();
      }
    });
    shares.film.push(await share(viewer, () => plain.waitForTimeout(ROUND_MS)));
    await ana.page.bringToFront();
    await ana.play();
  }
  const [room, film] = [median(shares.room), median(shares.film)];
  console.log(
    `    a busy room: ${percent(room)} of one core, the film alone: ${percent(film)}, the room itself: ${percent(room - film)},` +
      ` of which the page's own thread: ${percent(median(shares.script))}, the rest is drawing` +
      ` (medians of ${ROUNDS} rounds of ${ROUND_MS / 1_000} s; ${crowd.sent} frames from seven others)`,
  );
  const aMinute = (round: readonly number[]) =>
    Math.round((median(round) * 60_000) / ROUND_MS).toLocaleString("en");
  console.log(
    `    on the wire, a minute and member: ${aMinute(bytes.received)} bytes in, ${aMinute(bytes.sent)} out (WebSocket frames, without the film, TCP and TLS)`,
  );
  expect(crowd.sent).toBeGreaterThan(0);
  ana.hadNoErrors();
  await Promise.all([viewer.close(), elsewhere.close()]);
});

/** CPU seconds of the whole browser, all its processes, by wall second, while something goes on. */
async function share(browser: Browser, during: () => Promise<unknown>): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const before = { cpu: await cpuSecondsOf(session), at: performance.now() };
  await during();
  const after = { cpu: await cpuSecondsOf(session), at: performance.now() };
  await session.detach();
  return (after.cpu - before.cpu) / ((after.at - before.at) / 1_000);
}

/**
 * Seconds of what the page itself does: script, style, layout, paint; not the drawing of it, nor the
 * film. Counted from here on.
 */
async function ownThreadOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
  };
}

async function sizeOfStage(page: Page): Promise<{ width: number; height: number }> {
  const box = await page.locator("video").boundingBox();
  if (box === null) throw new Error("no video on this page");
  return box;
}

async function justTheFilm(browser: Browser, { width, height }: { width: number; height: number }) {
  const page = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 } })
  ).newPage();
  await page.goto(SERVER());
  const [film] = (await (await page.request.get(`${SERVER()}/api/media`)).json()).films;
  await page.evaluate(
    ([source, w, h]) => {
      document.body.replaceChildren();
      const video = document.createElement("video");
      video.src = source as string;
      video.muted = true;
      video.style.width = `${w}px`;
      video.style.height = `${h}px`;
      document.body.append(video);
    },
    [film.address, width, height],
  );
  return page;
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}
