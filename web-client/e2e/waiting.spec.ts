import { type Browser, expect, type Route, test } from "@playwright/test";
import { seen } from "./film";
import { Person } from "./person";

const SERVER = () => process.env.MATINEE_URL ?? "";

/** A member whose film's address does not answer, for as long as a test wants. */
class SlowPerson {
  readonly #held: Route[] = [];
  #isSlow = false;

  private constructor(readonly person: Person) {}

  static async arrive(browser: Browser, name: string): Promise<SlowPerson> {
    const slow = new SlowPerson(await Person.arrive(browser, name));
    await slow.person.page.route("**/media/**", (route) => slow.#asked(route));
    return slow;
  }

  getSlow(): void {
    this.#isSlow = true;
  }

  async letGo(): Promise<void> {
    this.#isSlow = false;
    await Promise.all(this.#held.splice(0).map((route) => route.continue().catch(() => {})));
  }

  async #asked(route: Route): Promise<void> {
    if (this.#isSlow) {
      this.#held.push(route);
    } else {
      await route.continue();
    }
  }
}

async function goOn(person: Person): Promise<void> {
  await person.page.getByTestId("next").click();
}

async function waitsFor(person: Person, whom: RegExp): Promise<void> {
  await expect(person.page.getByTestId("waiting")).toHaveText(whom);
  await expect(person.page.getByTestId("step-mark")).toHaveAttribute("data-step", "waiting");
}

async function runs(person: Person): Promise<void> {
  await expect(person.page.getByTestId("waiting")).toBeHidden();
  const before = await seen(person.page);
  await expect.poll(async () => (await seen(person.page)).timeMs).toBeGreaterThan(before.timeMs);
}

test("PB5 PB6 somebody's film loads slowly: the others wait, not too long, not if they don't want to", async ({
  browser,
}) => {
  test.slow(); // four films are loaded, and one limit passes
  const ana = await Person.arrive(browser, "Ana");
  const slowBen = await SlowPerson.arrive(browser, "Ben");
  const ben = slowBen.person;

  await test.step("both are there, and the film runs", async () => {
    const link = await ana.makeRoom(SERVER());
    await ben.open(link);
    await ana.sitsWith("Ana", "Ben");
    await ana.play();
    await Promise.all([ana.isInStep(), ben.isInStep()]);
  });

  await test.step("another film waits for Ben, and starts without him when the time is up", async () => {
    await ana.addsTheFilmAgain();
    slowBen.getSlow();
    await goOn(ana);
    await waitsFor(ana, /Waiting for Ben/);
    await waitsFor(ben, /Waiting for you/);
    expect((await seen(ana.page)).paused).toBe(true);
    await runs(ana);
  });

  await test.step("Ben catches up once his film has come", async () => {
    await slowBen.letGo();
    await runs(ben);
  });

  await test.step("Ana starts without waiting", async () => {
    await ana.addsTheFilmAgain();
    slowBen.getSlow();
    await goOn(ana);
    await waitsFor(ana, /Waiting for Ben/);
    await ana.page.getByTestId("start-now").click();
    await ben.sees(/Ana started without waiting/);
    await runs(ana);
    await slowBen.letGo();
    await runs(ben);
  });

  await test.step("Ben wants nobody to wait, and the next one does not", async () => {
    await ana.addsTheFilmAgain();
    slowBen.getSlow();
    await goOn(ana);
    await waitsFor(ben, /Waiting for you/);
    await ben.page.getByTestId("dont-wait").click();
    await ana.sees(/won’t wait for Ben/);
    await runs(ana);
    await slowBen.letGo();
    await runs(ben);
    await ben.page.getByTestId("open-settings").click();
    await expect(ben.page.getByTestId("dont-wait-for-me")).toBeChecked();
    await ben.page.keyboard.press("Escape");
  });

  await test.step("a pause ends the waiting where the film stands", async () => {
    await ben.page.getByTestId("open-settings").click();
    await ben.page.getByTestId("dont-wait-for-me").uncheck();
    await ben.page.keyboard.press("Escape");
    await ana.addsTheFilmAgain();
    slowBen.getSlow();
    await goOn(ana);
    await waitsFor(ana, /Waiting for/);
    await ana.pause();
    await expect(ana.page.getByTestId("step-mark")).toHaveAttribute("data-step", "held");
    await expect(ana.page.getByTestId("waiting")).toBeHidden();
  });

  await test.step("together again, from the first frame", async () => {
    await slowBen.letGo();
    await expect(ben.page.getByTestId("step-mark")).toHaveAttribute("data-step", "held");
    await ana.play();
    await Promise.all([ana.isInStep(), ben.isInStep()]);
  });

  ana.hadNoErrors();
  ben.hadNoErrors();
});
