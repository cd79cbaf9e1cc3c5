import { type Browser, chromium as playwright, test } from "@playwright/test";
import { chromium, FLAGS } from "./chromium.mjs";

/** A browser each for Ana and Ben, as long as the tests around it run. */
export function twoBrowsers(): { readonly anas: Browser; readonly bens: Browser } {
  const both: Browser[] = [];
  test.beforeAll(async () => {
    const launch = () =>
      playwright.launch({ executablePath: chromium() ?? "chromium", args: FLAGS });
    both.push(...(await Promise.all([launch(), launch()])));
  });
  test.afterAll(async () => {
    await Promise.all(both.splice(0).map((browser) => browser.close()));
  });
  const opened = (at: number): Browser => {
    const browser = both[at];
    if (browser === undefined) throw new Error("not open yet");
    return browser;
  };
  return {
    get anas() {
      return opened(0);
    },
    get bens() {
      return opened(1);
    },
  };
}
