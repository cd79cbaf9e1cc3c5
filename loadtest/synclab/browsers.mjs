import { chromium, FLAGS } from "../../web-client/e2e/chromium.mjs";
import { playwright } from "./places.mjs";

/** A page that is looked at all the time, eight of them, on a machine without a screen. */
const IN_FRONT = [
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
  "--disable-background-timer-throttling",
];

/** Browsers of their own, each a tree of processes with its own profile; kept from one run to the next. */
export class Browsers {
  /** @type {Map<string, import("playwright-core").Browser>} */
  #open = new Map();

  /** @param {boolean} mayHide its page may be hidden and is then treated as hidden pages are */
  async get(index, mayHide) {
    const key = `${index} ${mayHide}`;
    const known = this.#open.get(key);
    if (known?.isConnected()) return known;
    const browser = await launch(mayHide);
    this.#open.set(key, browser);
    return browser;
  }

  async close() {
    await Promise.allSettled([...this.#open.values()].map((browser) => browser.close()));
    this.#open.clear();
  }
}

function launch(mayHide) {
  return playwright.launch({
    executablePath: chromium() ?? "chromium",
    args: [...FLAGS, "--autoplay-policy=no-user-gesture-required", ...(mayHide ? [] : IN_FRONT)],
    ...(mayHide && { ignoreDefaultArgs: IN_FRONT }),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
