// Makes the icons of an installed page from public/favicon.svg: `make card`.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium as browsers } from "@playwright/test";
import { chromium, FLAGS } from "../e2e/chromium.mjs";

const file = (name) => fileURLToPath(new URL(`../public/${name}`, import.meta.url));
const sign = readFileSync(file("favicon.svg"), "utf8");
const square = sign.replace('rx="8"', "");

/** A launcher cuts a maskable icon to its own shape: what counts lies within four fifths of it. */
const ICONS = [
  { name: "icon-192.png", size: 192, svg: sign, part: 1 },
  { name: "icon-512.png", size: 512, svg: sign, part: 1 },
  { name: "icon-touch.png", size: 180, svg: square, part: 0.84 },
  { name: "icon-maskable.png", size: 512, svg: square, part: 0.74 },
];

const browser = await browsers.launch({ executablePath: chromium() ?? "chromium", args: FLAGS });
const page = await browser.newPage();
for (const { name, size, svg, part } of ICONS) {
  const ground = svg === square ? "#100d12" : "transparent";
  const side = size * part;
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${ground}}svg{width:${side}px;height:${side}px}</style>${svg}`,
  );
  await page.screenshot({ path: file(name), omitBackground: true });
}
await browser.close();
