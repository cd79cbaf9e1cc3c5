import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { findsNothing } from "./axe";

export const DESKTOP = { viewport: { width: 1440, height: 900 } };
export const TABLET = { viewport: { width: 820, height: 1180 }, hasTouch: true };
export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

export const LANDSCAPE = { ...PHONE, viewport: { width: 844, height: 390 } };

/** Somebody with a browser of their own, doing what people do: pressing what they can see. */
export class Person {
  private constructor(
    readonly name: string,
    readonly page: Page,
    private readonly errors: string[],
  ) {}

  static async arrive(browser: Browser, name: string, device: object = DESKTOP): Promise<Person> {
    const context = await browser.newContext({ serviceWorkers: "block", ...device });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(`${error.name}: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" && /Content Security Policy/.test(message.text())) {
        errors.push(message.text());
      }
    });
    return new Person(name, page, errors);
  }

  /** Makes a room with the film that the landing page has chosen already. */
  async makeRoom(server: string): Promise<string> {
    await this.page.goto(server);
    await expect(this.page.getByText("Lanterns on the Lake", { exact: true })).toBeVisible();
    return this.makesIt();
  }

  /** Makes a room with nothing on. */
  async makeEmptyRoom(server: string): Promise<string> {
    await this.page.goto(server);
    await this.page.getByLabel("Choose later, together").click();
    return this.makesIt();
  }

  private async makesIt(): Promise<string> {
    await this.page.getByTestId("new-room").click();
    await this.page.waitForURL(/\/r\//);
    await this.enter();
    return this.page.url();
  }

  async open(link: string): Promise<void> {
    await this.page.goto(link);
    await this.enter();
  }

  async enter(): Promise<void> {
    await this.asksToEnter();
    await expect(this.page.getByTestId("room")).toBeVisible();
  }

  async asksToEnter(): Promise<void> {
    await this.page.getByTestId("name").fill(this.name);
    await this.page.getByTestId("enter").click();
  }

  async isLined(place: number): Promise<void> {
    await expect(this.page.getByTestId("place")).toHaveAttribute("data-place", String(place));
  }

  async seesInLine(...names: string[]): Promise<void> {
    await expect(this.page.getByTestId("line")).toHaveAccessibleName(new RegExp(names.join(", ")));
  }

  async leave(): Promise<void> {
    await this.page.getByTestId("open-settings").click();
    await this.page.getByTestId("leave").click();
    await expect(this.page.getByTestId("closed-left")).toBeVisible();
  }

  /** A browser may want a tap before it lets sound out. */
  async letsSoundIn(): Promise<void> {
    const tap = this.page.getByTestId("tap-for-sound");
    if (await tap.isVisible()) await tap.click();
  }

  /** Puts the film that is on on the queue once more. */
  async addsTheFilmAgain(): Promise<void> {
    await this.page.getByTestId("tab-queue").click();
    await this.button(/^Add to queue Lanterns on the Lake$/).click();
    await expect(this.page.getByTestId("queue-item")).toHaveCount(1);
    await this.page.getByTestId("tab-chat").click();
  }

  /** Puts an address on, in place of what is. */
  async putOn(address: string): Promise<void> {
    await this.page.getByTestId("tab-queue").click();
    await this.page.getByTestId("address").fill(address);
    await this.page.getByTestId("put-on-now").first().click();
    await this.page.getByTestId("tab-chat").click();
  }

  /** Starts it, where it does not run on by itself. */
  async playUnlessItRuns(): Promise<void> {
    const play = this.button(/^Play(?! next)/);
    if (await play.isVisible()) await play.click();
  }

  async hostLink(): Promise<string> {
    await this.page.getByTestId("open-settings").click();
    const link = await this.page.getByTestId("host-link").inputValue();
    await this.page.keyboard.press("Escape");
    return link;
  }

  /** The seat one sits in: its number. */
  async seat(): Promise<string> {
    const mine = this.page.locator(`[data-testid=member][title^="${this.name}, you"] .disk`);
    return (await mine.getAttribute("data-seat")) ?? "none";
  }

  /** Sees that this member is host. */
  async seesHost(name: string): Promise<void> {
    await expect(this.page.locator(`[data-testid=member][title^="${name}"]`)).toHaveAttribute(
      "title",
      /host/i,
      { timeout: 40_000 },
    );
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name });
  }

  async play(): Promise<void> {
    await this.button(/^Play(?! next)/).click();
  }

  async pause(): Promise<void> {
    await this.button(/^Pause/).click();
  }

  /** Moves the seek bar as a keyboard or a finger would. */
  async seek(toMs: number): Promise<void> {
    await this.page.getByRole("slider", { name: "Place in the film" }).evaluate((slider, place) => {
      const input = slider as HTMLInputElement;
      const video = document.querySelector("video");
      const lengthMs = (video?.duration ?? 0) * 1000;
      input.value = String((place / lengthMs) * Number(input.max));
      input.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    }, toMs);
  }

  async say(text: string): Promise<void> {
    const input = this.page.getByTestId("chat-input");
    await input.fill(text);
    await input.press("Enter");
  }

  async hears(text: string): Promise<void> {
    await expect(this.page.getByTestId("chat-log").getByText(text, { exact: true })).toHaveCount(1);
  }

  async sees(happening: RegExp): Promise<void> {
    await expect(this.page.getByTestId("happening")).toHaveText(happening);
  }

  async isInStep(): Promise<void> {
    await expect(this.page.getByTestId("step-mark")).toHaveAttribute("data-step", "in-step", {
      timeout: 20_000,
    });
  }

  members(): Locator {
    return this.page.getByTestId("member");
  }

  async sitsWith(...names: string[]): Promise<void> {
    for (const name of names) {
      await expect(this.page.locator(`[data-testid=member][title^="${name}"]`)).toHaveCount(1);
    }
    await expect(this.members()).toHaveCount(names.length);
  }

  /** Nothing here is in the way of somebody who does not see it or goes by keyboard. */
  async findsNothing(where: string): Promise<void> {
    const before = this.errors.length;
    await findsNothing(this.page, where);
    this.errors.splice(before); // axe styles what it looks at, which the policy rightly refuses
  }

  /** Nothing was thrown in this page, and nothing broke the Content-Security-Policy. */
  hadNoErrors(): void {
    expect(this.errors).toEqual([]);
  }
}
