import { chromium as playwright, test } from "@playwright/test";
import { chromium, FLAGS } from "./chromium.mjs";
import { DESKTOP, Person, PHONE } from "./person";
import { standInForServices } from "./stand-ins/services";

test("zz", async () => {
  const browser = await playwright.launch({
    executablePath: chromium() ?? "chromium",
    args: FLAGS,
  });
  const ana = await Person.arrive(browser, "Ana", DESKTOP);
  const ben = await Person.arrive(browser, "Ben", PHONE);
  await standInForServices(ana.page.context(), { Lanterns003: { adMs: 60_000 } });
  await standInForServices(ben.page.context(), {});
  await ben.open(await ana.makeRoom(`${process.env.MATINEE_URL}`));
  await ana.page.getByTestId("tab-queue").click();
  await ana.page.getByTestId("address").fill("https://www.youtube.com/watch?v=Lanterns003");
  await ana.page.getByTestId("put-on-now").first().click();
  await ana.page.waitForTimeout(1500);
  const play = ana.button(/^Play/);
  if (await play.isVisible()) await play.click();
  await ana.page.getByTestId("ad").waitFor();
  await ana.page.waitForTimeout(3000);
  await ana.page.screenshot({ path: "/tmp/svc-desktop.png" });
  await ben.page.screenshot({ path: "/tmp/svc-phone.png" });
  await browser.close();
});
