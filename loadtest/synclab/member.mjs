import { monotonicMs } from "./monotonic.mjs";
import { PLACES } from "./places.mjs";
import { mapOf } from "./timebase.mjs";

const WINDOW = { width: 480, height: 360 };
const PATIENCE_MS = 30_000;

/** One friend: a browser of their own, its page, its referee. */
export class Member {
  #browser;
  #other;
  #session;
  #twinSession;
  #maps = [];
  #twinMaps = [];
  /** @type {import("playwright-core").Page} */
  page;
  errors = [];

  constructor(browser, { index, path, wrong, address, hasTwin, openLoop }) {
    this.#browser = browser;
    Object.assign(this, { index, path, wrong, address, hasTwin, openLoop });
    this.version = browser.version();
  }

  static async open(browser, options) {
    const member = new Member(browser, options);
    await member.#openTab();
    return member;
  }

  async #openTab() {
    const context = await this.#browser.newContext({ viewport: WINDOW });
    context.setDefaultTimeout(PATIENCE_MS);
    const { wrong, hasTwin, openLoop } = this;
    await context.addInitScript(
      ([time, twin, open]) => {
        window.__matineeTime = time;
        if (open) window.__matineeLab = { openLoop: true };
        if (twin) window.__refereeTwin = "wanted";
      },
      [wrong, hasTwin, openLoop],
    );
    await context.addInitScript({ path: PLACES.referee });
    this.page = await context.newPage();
    this.page.on("pageerror", (error) => this.errors.push(error.stack ?? String(error)));
    this.#session = await context.newCDPSession(this.page);
    if (hasTwin) this.#twinSession = await context.newCDPSession(this.page);
  }

  get name() {
    return `Member ${this.index + 1}`;
  }

  /** Goes in through the door as anybody does. @returns {Promise<number>} when the page was asked for */
  async enter({ roomId, hostKey, film }) {
    if (film !== undefined) {
      await this.page.addInitScript(
        ([room, media]) => {
          const key = `matinee.film.${room}`;
          if (sessionStorage.getItem("lab.film") === null) {
            sessionStorage.setItem("lab.film", "chosen");
            sessionStorage.setItem(key, JSON.stringify(media));
          }
        },
        [roomId, film],
      );
    }
    const openedMs = monotonicMs();
    const fragment = hostKey === undefined ? "" : `#host=${hostKey}`;
    await this.page.goto(`${this.address}/r/${roomId}?debug${fragment}`, { waitUntil: "commit" });
    await this.page.getByTestId("name").fill(this.name);
    await this.page.getByTestId("enter").click();
    return openedMs;
  }

  /** The film is loaded and stands, and the room is there. */
  async isReady() {
    await this.page.waitForFunction(
      () =>
        document.querySelector("video")?.readyState >= 3 && window.__matinee?.().phase === "seated",
      undefined,
      { polling: 200 },
    );
  }

  async mapTime() {
    this.#maps.push(await mapOf(this.#session));
    if (this.hasTwin) this.#twinMaps.push(await mapOf(this.#twinSession));
  }

  async press(key) {
    await this.page.keyboard.press(key);
  }

  /** Where the seek bar is; found out beforehand, because looking for it takes time. */
  async aim() {
    const box = await this.page.getByTestId("seek").boundingBox();
    if (box === null) throw new Error("no seek bar");
    this.bar = box;
  }

  /** A hand that comes to the bar brings the controls into view. */
  async pointAt(part) {
    const { x, y, width, height } = this.bar;
    await this.page.mouse.move(x + width * part, y + height / 2);
  }

  async clickAt(part) {
    const { x, y, width, height } = this.bar;
    await this.page.mouse.click(x + width * part, y + height / 2);
  }

  /** The hand goes away, and the controls after it. */
  async pointAway() {
    await this.page.mouse.move(WINDOW.width / 2, WINDOW.height - 2);
  }

  /** What the page thinks of itself, and when. */
  think() {
    return this.page.evaluate(() => [performance.now(), window.__matinee?.()]);
  }

  async readCellsNow() {
    return this.page.evaluate(() => {
      const referee = window.__referee;
      return referee.readCells(referee.video.currentTime);
    });
  }

  bufferedMs() {
    return this.page.evaluate(() => {
      const { buffered, currentTime } = document.querySelector("video");
      for (let i = 0; i < buffered.length; i++) {
        if (buffered.start(i) <= currentTime && currentTime < buffered.end(i)) {
          return (buffered.end(i) - currentTime) * 1_000;
        }
      }
      return 0;
    });
  }

  /**
   * Another tab comes to the front. Playwright has every page believe that it has the focus, and such a
   * page is never hidden; there is no public way to have it stop that.
   */
  async hide() {
    const { delegate } = this.page._connection.toImpl(this.page);
    const client = delegate._mainFrameSession._client;
    await client.send("Emulation.setFocusEmulationEnabled", { enabled: false });
    this.#other = await this.page.context().newPage();
    await this.#other.bringToFront();
  }

  async show() {
    await this.#other.close();
    await this.page.bringToFront();
  }

  watchFrames(watches) {
    return this.page.evaluate((on) => {
      window.__referee.watch(on);
      window.__refereeTwin?.watch?.(on);
    }, watches);
  }

  readCellsEvery(frames) {
    return this.page.evaluate((n) => {
      window.__referee.everyFrames = n;
    }, frames);
  }

  /** All that the referee wrote down, in the page's time, with the maps to the machine's. */
  async take() {
    const taken = JSON.parse(await this.page.evaluate(() => window.__referee.take()));
    const twin = this.hasTwin
      ? JSON.parse(await this.page.evaluate(() => window.__refereeTwin.take()))
      : undefined;
    const { index, path, wrong, errors } = this;
    const logs = { ...taken, maps: this.#maps };
    return {
      index,
      path,
      wrong,
      errors,
      ...logs,
      ...(twin !== undefined && { twin: { ...twin, maps: this.#twinMaps } }),
    };
  }

  session() {
    return this.#session;
  }

  async close() {
    await this.page.context().close();
  }
}
