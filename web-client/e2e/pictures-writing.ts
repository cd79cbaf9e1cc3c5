import type { Browser } from "@playwright/test";
import { DESKTOP, Person } from "./person";
import { Camera } from "./pictures-camera";

/** A phone on its side shows the stage alone. */
const UPRIGHT = ["desktop", "phone", "tablet"] as const;

/** What opens while one writes, all keys, and the room in another language. */
export async function writing(browser: Browser, server: string): Promise<void> {
  const ana = await Person.arrive(browser, "Ana", { ...DESKTOP, colorScheme: "dark" });
  const { page } = ana;
  await ana.makeRoom(server);
  const camera = await Camera.on(page);
  await ana.say("Look at 0:32 again, then 1:05");
  const field = page.getByTestId("chat-input");
  await camera.shoot("orders", UPRIGHT, async () => {
    await field.fill("");
    await field.fill("/");
    await page.getByTestId("orders").waitFor();
  });
  await field.fill("");
  await camera.shoot("emoji", UPRIGHT, async () => {
    await page.keyboard.press("Escape");
    await page.getByTestId("open-emoji").click();
    await page.getByTestId("emoji-found").getByRole("button").first().waitFor();
  });
  await page.keyboard.press("Escape");
  await page.getByTestId("open-settings").click();
  await page.getByTestId("open-keys").click();
  await camera.shoot("keys");
  await page.keyboard.press("Escape");
  await page.getByTestId("open-settings").click();
  await page.getByTestId("language").selectOption("fr");
  await page.keyboard.press("Escape");
  await camera.shoot("french");
  await page.context().close();
}
