import {
  type Browser,
  type CDPSession,
  expect,
  chromium as playwright,
  test,
} from "@playwright/test";
import { chromium, FLAGS } from "./chromium.mjs";
import { Person } from "./person";

// A trace looks into the page by scripts, and a script of Playwright's counts as a gesture.
test.use({ trace: "off" });

const SERVER = () => process.env.MATINEE_URL ?? "";

test.describe("a browser that wants a gesture before it lets sound out", () => {
  let browser: Browser;

  test.beforeAll(async () => {
    browser = await playwright.launch({
      executablePath: chromium() ?? "chromium",
      args: [...FLAGS, "--autoplay-policy=document-user-activation-required"],
    });
  });

  test.afterAll(() => browser.close());

  test("PB15 after a reload the film runs muted and in step, and one tap gives it sound", async () => {
    const ana = await Person.arrive(browser, "Ana");
    const ben = await Person.arrive(browser, "Ben");
    await ben.open(await ana.makeRoom(SERVER()));
    await ana.sitsWith("Ana", "Ben");
    await ana.play();
    await Promise.all([ana.isInStep(), ben.isInStep()]);

    await test.step("Ben's page is loaded again, and nobody has touched it", async () => {
      await ben.page.reload();
    });

    const untouched = await ben.page.context().newCDPSession(ben.page);
    await test.step("the film runs, muted, and Ana sees him in step", async () => {
      await expect
        .poll(() => state(untouched))
        .toMatchObject({ step: "muted-by-browser", muted: true, paused: false, isTouched: false });
      const { timeMs } = await state(untouched);
      await expect.poll(async () => (await state(untouched)).timeMs).toBeGreaterThan(timeMs);
      await expect(ana.page.locator("[data-testid=member][title^=Ben]")).toHaveAttribute(
        "title",
        /in step/,
      );
      expect(await state(untouched)).toMatchObject({ hasSoundButton: true, isTouched: false });
    });

    await test.step("a tap gives sound, and the film stays in step", async () => {
      await ben.page.getByTestId("tap-for-sound").click();
      await ben.isInStep();
      expect(await state(untouched)).toMatchObject({ muted: false, paused: false });
      await expect(ben.page.getByTestId("tap-for-sound")).toBeHidden();
    });

    ana.hadNoErrors();
    ben.hadNoErrors();
  });
});

interface State {
  readonly step: string | undefined;
  readonly hasSoundButton: boolean;
  readonly muted: boolean;
  readonly paused: boolean;
  readonly timeMs: number;
  readonly isTouched: boolean;
}

/** Asked without Playwright's own `evaluate`, which counts as a gesture of the reader's. */
async function state(session: CDPSession): Promise<State> {
  const { result } = await session.send("Runtime.evaluate", {
    expression: `(() => {
      const video = document.querySelector("video");
      return {
        step: document.querySelector("[data-testid=step-mark]")?.dataset.step,
        hasSoundButton: document.querySelector("[data-testid=tap-for-sound]") !== null,
        muted: video?.muted ?? false,
        paused: video?.paused ?? true,
        timeMs: (video?.currentTime ?? 0) * 1000,
        isTouched: navigator.userActivation.hasBeenActive,
      };
    })()`,
    returnByValue: true,
    userGesture: false,
  });
  return result.value as State;
}
