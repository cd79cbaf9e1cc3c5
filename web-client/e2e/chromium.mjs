// Prints where a Chromium is; installs Debian's when there is none and it may; else says what to do.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

const PLACES = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export function chromium() {
  return PLACES.find((place) => place && existsSync(place));
}

/** The flags of a browser that is driven by a test and talks to nobody but us. */
export const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function install() {
  console.log("No Chromium found: installing Debian's (apt-get install chromium) …");
  spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (!chromium() && mayInstall) install();
  if (!chromium()) {
    console.error(
      "The browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM to one.",
    );
    process.exit(1);
  }
}
