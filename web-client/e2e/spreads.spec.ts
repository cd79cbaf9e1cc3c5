import {
  type Browser,
  type CDPSession,
  expect,
  type Frame,
  chromium as playwright,
  test,
} from "@playwright/test";
import {
  type Apart,
  apart,
  type Bounds,
  mapOf,
  median,
  PLACES,
} from "../../loadtest/synclab/apart.mjs";
import { chromium, FLAGS } from "./chromium.mjs";
import { seen } from "./film";
import { LiveOrigin } from "./live-origin";
import { Person } from "./person";
import { standInForServices } from "./stand-ins/services";

// How far apart four browsers are for the sources that the lab's shaped paths cannot carry, by the lab's
// own referee and measure: `make spreads`. Printed, never asserted: figures of the machine it ran on.
const SERVER = () => process.env.MATINEE_URL ?? "";
const PEOPLE = ["Ana", "Ben", "Cleo", "Dev"];
const SETTLE_MS = 8_000;
const STEADY_MS = 20_000;
const SERVICES = /youtube-nocookie|player\.vimeo|player\.twitch/;
/** The demo film's frame, and after how many of them the broadcast made of it begins again. */
const FRAME_MS = 40;
const ROUND_MS = 88_000;
const LOOKS = 40;
/** In the page: all that the referee wrote down since it was last asked. */
const TAKE = "window.__referee.take()";

test.describe("how far apart", () => {
  test.setTimeout(240_000);
  const browsers: Browser[] = [];

  test.beforeEach(async () => {
    const launch = () =>
      playwright.launch({
        executablePath: chromium() ?? "chromium",
        args: [...FLAGS, "--autoplay-policy=no-user-gesture-required"],
      });
    browsers.push(...(await Promise.all(PEOPLE.map(launch))));
  });

  test.afterEach(async () => {
    await Promise.all(browsers.splice(0).map((browser) => browser.close()));
  });

  test("a file", () => measured("a file", {}));

  test("a broadcast, by program date-time", () => {
    const origin = new LiveOrigin();
    return measured("live HLS", {
      prepare: (person) => origin.serve(person.page),
      address: origin.address,
      aheadMs: aheadByPicture,
    });
  });

  for (const [name, address] of [
    ["YouTube", "https://youtu.be/Lanterns001"],
    ["Vimeo", "https://vimeo.com/76979871"],
    ["Twitch", "https://www.twitch.tv/videos/1234567"],
  ] as const) {
    test(`${name}'s player (a stand-in)`, () =>
      measured(name, {
        prepare: (person) => standInForServices(person.page.context()),
        address,
      }));
  }

  async function measured(name: string, source: Source): Promise<void> {
    const people = await Promise.all(
      PEOPLE.map((person, i) => Person.arrive(browsers[i] as Browser, person)),
    );
    for (const person of people) {
      await person.page.context().addInitScript({ path: PLACES.referee });
      await source.prepare?.(person);
    }
    const [ana, ...others] = people as [Person, ...Person[]];
    const link = await (source.address === undefined
      ? ana.makeRoom(SERVER())
      : ana.makeEmptyRoom(SERVER()));
    await Promise.all(others.map((person) => person.open(link)));
    if (source.address !== undefined) await ana.putOn(source.address);
    await ana.playUnlessItRuns();
    await Promise.all(people.map((person) => person.isInStep()));
    await ana.page.waitForTimeout(SETTLE_MS);
    print(`${name}, steady`, await watched(people, source));
    if (source.aheadMs === undefined) {
      await ana.say("/seek 0:05");
      await expect(ana.page.getByTestId("happening")).toContainText("0:05");
      await ana.page.waitForTimeout(SETTLE_MS);
      print(`${name}, after a seek`, await watched(people, source));
    } else {
      await ana.pause();
      await ana.page.waitForTimeout(2_000);
      await ana.play();
      await ana.page.waitForTimeout(SETTLE_MS);
      print(`${name}, after a pause`, await watched(people, source));
    }
  }
});

interface Source {
  readonly prepare?: (person: Person) => Promise<void>;
  readonly address?: string;
  /** What to add to each page's own places; nothing where all count from the same beginning. */
  readonly aheadMs?: (people: readonly Person[]) => Promise<number[]>;
}

async function watched(people: readonly Person[], { aheadMs }: Source): Promise<Apart> {
  const referees = await Promise.all(people.map(refereeOf));
  for (const { frame } of referees) await frame.evaluate(TAKE);
  const first = await inTurn(referees);
  const ahead = (await aheadMs?.(people)) ?? people.map(() => 0);
  await people[0]?.page.waitForTimeout(STEADY_MS);
  const taken = await Promise.all(referees.map(({ frame }) => frame.evaluate<string>(TAKE)));
  const last = await inTurn(referees);
  const logs = taken.map((text, i) => ({ ...JSON.parse(text), maps: [first[i], last[i]] }));
  return apart(logs, ahead);
}

interface Referee {
  readonly frame: Frame;
  readonly session: CDPSession;
}

/** In the frame whose film it is: the page's own, or that of a service's player. */
async function refereeOf({ page }: Person): Promise<Referee> {
  const service = page.frames().find((frame) => SERVICES.test(frame.url()));
  return {
    frame: service ?? page.mainFrame(),
    session: await page.context().newCDPSession(service ?? page),
  };
}

async function inTurn(referees: readonly Referee[]): Promise<Bounds[]> {
  const maps: Bounds[] = [];
  for (const { session } of referees) maps.push(await mapOf(session));
  return maps;
}

/**
 * Every page of a broadcast counts from where it came in. The frame number in the picture tells them
 * apart; a look is wrong by up to a frame and the middle of many by little.
 */
async function aheadByPicture(people: readonly Person[]): Promise<number[]> {
  const ahead = await Promise.all(
    people.map(async ({ page }) => {
      const looks: number[] = [];
      while (looks.length < LOOKS) {
        const { frame, timeMs } = await seen(page);
        if (frame >= 0) looks.push(frame * FRAME_MS - timeMs);
        await page.waitForTimeout(61);
      }
      return looks;
    }),
  );
  const anchor = ahead[0]?.[0] ?? 0;
  const near = (value: number) =>
    value - anchor - ROUND_MS * Math.round((value - anchor) / ROUND_MS);
  return ahead.map((looks) => median(looks.map(near)));
}

function print(what: string, { pairs, worst, outside, seconds }: Apart): void {
  const ms = (value: number) => (Number.isFinite(value) ? value.toFixed(1) : "–");
  console.log(
    `    ${what}: pairs p50 ${ms(pairs.p50)}, p95 ${ms(pairs.p95)}; the furthest two p50 ${ms(worst.p50)}, p95 ${ms(worst.p95)}, most ${ms(worst.max)} ms; ${(outside * 100).toFixed(1)} % of ${seconds.toFixed(0)} s somebody stood`,
  );
}
