// Makes public/card.png, the picture in the preview of a room's link: `make card`.
import { fileURLToPath } from "node:url";
import { chromium as browsers } from "@playwright/test";
import { chromium, FLAGS } from "../e2e/chromium.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const browser = await browsers.launch({ executablePath: chromium() ?? "chromium", args: FLAGS });
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await page.goto(`file://${here("card.html")}`);
await page.evaluate(() => document.fonts.ready);
await page.screenshot({ path: here("../public/card.png") });
await browser.close();
