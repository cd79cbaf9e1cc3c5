import type { Browser } from "@playwright/test";
import { DESKTOP, Person } from "./person";
import { Camera } from "./pictures-camera";
import { makeRoom } from "./pictures-evening";

const NIGHT = { ...DESKTOP, colorScheme: "dark" } as const;

/** Who is shown out, who knocks then, who is asked; and a phone in the hand of somebody seated. */
export async function belonging(browser: Browser, server: string): Promise<void> {
  const ana = await Person.arrive(browser, "Ana", NIGHT);
  const ben = await Person.arrive(browser, "Ben", NIGHT);
  const cleo = await Person.arrive(browser, "Cleo", NIGHT);
  const phone = await Person.arrive(browser, "Ana", NIGHT);
  const room = await makeRoom(ana.page.request, server);
  await ana.open(room.hostLink);
  await ben.open(room.link);

  await ana.page.locator("[data-testid=member][title^=Ben]").click();
  await ana.page.getByTestId("remove").click();
  await ana.button("Show out").click();
  await ben.page.getByTestId("closed-removed").waitFor();
  await (await Camera.on(ben.page)).shoot("removed");

  await cleo.page.goto(room.link);
  await cleo.asksToEnter();
  await cleo.page.getByTestId("knock-page").waitFor();
  await (await Camera.on(cleo.page)).shoot("knocking");
  await ana.page.getByTestId("knock").waitFor();
  await (await Camera.on(ana.page)).shoot("asked");
  await (await Camera.on(ana.page)).turn("desktop");
  await ana.page.getByTestId("turn-away").click();

  await ana.page.getByTestId("open-settings").click();
  await ana.page.getByTestId("open-pair").click();
  await ana.page.getByTestId("pair-left").waitFor();
  await (await Camera.on(ana.page)).shoot("pairing");
  await phone.page.goto(await ana.page.getByTestId("pair-link").inputValue());
  await phone.page.getByTestId("remote").waitFor();
  await (await Camera.on(phone.page)).shoot("remote", ["phone", "landscape", "tablet"]);
  await Promise.all([ana, ben, cleo, phone].map(({ page }) => page.context().close()));
}
