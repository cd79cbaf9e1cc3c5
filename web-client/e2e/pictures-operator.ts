import type { Browser } from "@playwright/test";
import { Crowd } from "./crowd";
import { Person } from "./person";
import { Camera } from "./pictures-camera";

const ROOMS = ["Filmkväll hos Bengt", "Noche de cine", "Soirée cinéma"];
/** So long a room's curve takes to begin. */
const CURVE_MS = 40_000;

/** What the operator sees while some rooms watch, and what they hear of the operator. */
export async function operatorsDesk(
  browser: Browser,
  server: string,
  operator: string,
): Promise<void> {
  const ana = await Person.arrive(browser, "Ana");
  await ana.makeRoom(server);
  await ana.play();
  const crowds = [await Crowd.enter(browser, ana.page.url(), 5)];
  for (const title of ROOMS) {
    crowds.push(await Crowd.enter(browser, await roomCalled(title, server), 3));
  }
  const noise = crowds.map((crowd) => crowd.makesNoise(CURVE_MS));
  const page = await (await browser.newContext()).newPage();
  await page.goto(operator);
  await page.getByTestId("glance").waitFor();
  const camera = await Camera.on(page);
  await Promise.all(noise);
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await camera.shoot(`operator-${colorScheme}`);
  }
  await page.getByRole("button", { name: "Movie night" }).first().click();
  await page.getByTestId("room-sheet").getByRole("row").nth(5).waitFor();
  await camera.shoot("operator-room");
  await page.getByTestId("announce-this-room").click();
  await page
    .getByLabel("What to say to this room")
    .fill("This server restarts at eleven; your rooms go on right after it.");
  await page.getByRole("button", { name: "Say it" }).click();
  await ana.page.getByTestId("announcement").waitFor();
  await (await Camera.on(ana.page)).shoot("announcement");
}

async function roomCalled(title: string, server: string): Promise<string> {
  const made = await fetch(`${server}/api/rooms`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ title }),
  });
  const { roomId } = (await made.json()) as { roomId: string };
  return `${server}/r/${roomId}`;
}
