import type { Browser } from "@playwright/test";
import { DESKTOP, Person } from "./person";
import { Camera } from "./pictures-camera";

const NIGHT = { ...DESKTOP, colorScheme: "dark", serviceWorkers: "allow" } as const;

/** An evening that is planned, its ticket, and a browser that has lost its line before the door. */
export async function evening(browser: Browser, server: string): Promise<void> {
  const ana = await Person.arrive(browser, "Ana", NIGHT);
  const camera = await Camera.on(ana.page);
  await ana.page.goto(server);
  await ana.page.getByLabel("Choose later, together").click();
  await ana.page.getByTestId("plan-later").click();
  await ana.page.getByTestId("plan-day").fill(inDays(4));
  await ana.page.getByTestId("plan-every").selectOption("week");
  await camera.shoot("plan-sheet-dark");
  await ana.page.emulateMedia({ colorScheme: "light" });
  await camera.shoot("plan-sheet-light");
  await ana.page.emulateMedia({ colorScheme: "dark" });
  await ana.page.getByTestId("plan-save").click();
  await ana.page.getByTestId("planned").waitFor();
  await camera.shoot("planned-ticket");
  await ana.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await ana.page.waitForFunction(() => caches.match("/offline.html").then(Boolean));
  await ana.page.context().setOffline(true);
  await ana.page.goto(ana.page.url());
  await camera.shoot("offline");
  await ana.page.context().close();
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
