import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { findsNothing } from "./axe";
import { FULL } from "./full";
import { PHONE } from "./person";
import { startServer } from "./server";

const SERVER = () => process.env.MATINEE_URL ?? "";

test("PG1 without a connection the page says so, and goes on by itself", async ({ browser }) => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.goto(SERVER());
  await expect(page.getByTestId("new-room")).toBeVisible();
  await keepsTheOfflinePage(page);

  await test.step("a link opened in a tunnel", async () => {
    await context.setOffline(true);
    await page.goto(`${SERVER()}/r/abc-def-ghi`);
    await expect(page.getByTestId("offline")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await page.getByTestId("try-again").click();
    await expect(page.getByTestId("offline")).toBeVisible();
    await findsNothing(page, "without a connection");
  });

  await test.step("out of the tunnel: what was wanted is there", async () => {
    await context.setOffline(false);
    await expect(page.getByTestId("offline")).toHaveCount(0);
    expect(page.url()).toContain("/r/abc-def-ghi");
  });
  await context.close();
});

test(
  "PG1 while the server starts again the page says so, and goes on when it is there",
  FULL,
  async ({ browser }) => {
    const server = await startServer();
    const context = await browser.newContext(PHONE);
    const page = await context.newPage();
    await page.goto(server.url);
    await keepsTheOfflinePage(page);
    await server.kill();
    await page.goto(`${server.url}/r/abc-def-ghi`);
    await expect(page.getByTestId("offline")).toBeVisible();
    const again = await startServer(["--port", new URL(server.url).port]);
    await expect(page.getByTestId("offline")).toHaveCount(0);
    expect(page.url()).toContain("/r/abc-def-ghi");
    await context.close();
    await again.stop();
  },
);

test("PG2 the page can be installed", async ({ browser }) => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.goto(SERVER());
  await keepsTheOfflinePage(page);
  expect(await installabilityErrors(context, page)).toEqual([]);
  const manifest = await page.request.get(`${SERVER()}/manifest.webmanifest`);
  expect(manifest.headers()["content-type"]).toContain("application/manifest+json");
  for (const { src, type, sizes } of (await manifest.json()).icons) {
    const icon = await page.request.get(`${SERVER()}${src}`);
    expect(icon.headers()["content-type"]).toBe(type);
    if (sizes !== "any") {
      const body = await icon.body(); // the width stands at byte 16 of a PNG
      expect(`${body.readUInt32BE(16)}x${body.readUInt32BE(20)}`).toBe(sizes);
    }
  }
  await context.close();
});

async function keepsTheOfflinePage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect
    .poll(() => page.evaluate(() => caches.match("/offline.html").then(Boolean)))
    .toBe(true);
}

/** Chromium's own judgement; that somebody browses privately is no fault of the page's. */
async function installabilityErrors(context: BrowserContext, page: Page): Promise<string[]> {
  const session = await context.newCDPSession(page);
  const { installabilityErrors: errors } = await session.send("Page.getInstallabilityErrors");
  return errors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito");
}
