import { type Browser, expect, type Page } from "@playwright/test";
import { DESKTOP, Person, PHONE } from "./person";
import { settled } from "./pictures-camera";
import { closelyInStep, haveReacted, haveTalked, LANTERNS, makeRoom } from "./pictures-evening";
import { Friends } from "./pictures-friends";
import { PICTURES } from "./pictures-states";

const NIGHT = { colorScheme: "dark" } as const;

/** The six pictures of the project's front page: foyer, ticket and an evening with eight friends. */
export async function frontPage(browser: Browser, server: string): Promise<void> {
  const friends = await Friends.arrive(browser, server);
  const ana = await Person.arrive(browser, "Ana", { ...DESKTOP, ...NIGHT });
  const ben = await Person.arrive(browser, "Ben", { ...PHONE, ...NIGHT });
  const room = await makeRoom(ana.page.request, server);
  await ana.open(room.hostLink);
  await friends.enter(room.roomId, ["Cleo", "Dan", "Eva", "Finn", "Gil"]);
  const ida = await Person.arrive(browser, "Ida", { ...DESKTOP, ...NIGHT });
  for (const [person, device] of [
    [ida, "desktop"],
    [ben, "phone"],
  ] as const) {
    await person.page.goto(server);
    await person.page.getByText("Lanterns on the Lake", { exact: true }).waitFor();
    await shoot(person.page, `landing-${device}`);
    await person.page.goto(room.link);
    await person.page.getByTestId("name").fill(person.name);
    await expect(person.page.getByTestId("seats-taken")).toHaveText(/6 of 8/);
    await shoot(person.page, `lobby-${device}`);
  }
  await ida.page.context().close();
  await ben.enter();
  await friends.enter(room.roomId, ["Hana"]);
  await friends.does("Cleo", { type: "cue", media: LANTERNS });
  await ana.page.getByTestId("stage-play").waitFor();
  await haveReacted(friends, "Cleo");
  await haveTalked(friends);
  await ana.page.getByTestId("reaction-track").waitFor();
  await ana.play();
  await Promise.all([ana.isInStep(), ben.isInStep()]);
  for (const person of [ana, ben]) {
    await expect(person.page.locator(".rising > *")).toHaveCount(0);
    await closelyInStep(person);
    await person.page.mouse.move(5, 5);
    const risen = risesHigh(person.page);
    await friends.react("Eva", "❤️");
    await friends.react("Gil", "😮");
    await friends.react("Finn", "❤️");
    await risen;
    await shoot(person.page, person === ana ? "room-desktop" : "room-phone");
  }
  await Promise.all([ana, ben].map(({ page }) => page.context().close()));
  await friends.close();
}

/** A reaction is well over the picture, and not fading yet. */
async function risesHigh(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const stage = document.querySelector("[data-testid=stage]")?.getBoundingClientRect();
    return [...document.querySelectorAll(".rising > *")].some(
      (one) =>
        one.getBoundingClientRect().bottom < (stage?.top ?? 0) + (stage?.height ?? 0) * 0.8 &&
        Number(getComputedStyle(one).opacity) > 0.8,
    );
  });
}

async function shoot(page: Page, name: string): Promise<void> {
  if (!name.startsWith("room")) await settled(page);
  await page.screenshot({ path: `${PICTURES}/${name}.png`, animations: "allow" });
}
