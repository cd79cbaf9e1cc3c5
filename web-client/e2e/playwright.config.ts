import { defineConfig } from "@playwright/test";
import { chromium, FLAGS } from "./chromium.mjs";

const WALKS = /.*\.spec\.ts/;
const OTHERS = /(pictures|cost|memory|spreads|phone|desk)\.spec\.ts/;

// Order and states are asserted here; milliseconds are printed, and belong to the lab.
export default defineConfig({
  testDir: ".",
  globalSetup: "./global-setup.ts",
  outputDir: "../test-results",
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    launchOptions: { executablePath: chromium() ?? "chromium", args: FLAGS },
    // A trace costs every walk half its time again: TRACE=1 asks for one.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "walks", testMatch: WALKS, testIgnore: OTHERS, grepInvert: /@full/ },
    { name: "more-walks", testMatch: WALKS, testIgnore: OTHERS, grep: /@full/ },
    { name: "cost", testMatch: /cost\.spec\.ts/ },
    { name: "spreads", testMatch: /spreads\.spec\.ts/ },
    { name: "phone", testMatch: /phone\.spec\.ts/ },
    { name: "desk", testMatch: /desk\.spec\.ts/ },
    { name: "memory", testMatch: /memory\.spec\.ts/ },
    { name: "pictures", testMatch: /pictures\.spec\.ts/ },
  ],
});
