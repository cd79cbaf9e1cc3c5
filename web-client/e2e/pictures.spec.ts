import { type Page, test } from "@playwright/test";
import { DESKTOP, Person, PHONE } from "./person";

// Makes docs/pictures again: `make pictures`. Reactions are drawn with the machine's own emoji font.
const PICTURES = "../docs/pictures";
const SERVER = () => process.env.MATINEE_URL ?? "";

test("pictures of landing, lobby and room, on a desktop and on a phone", async ({ browser }) => {
  const ana = await Person.arrive(browser, "Ana", { ...DESKTOP, colorScheme: "dark" });
  await ana.page.goto(SERVER());
  await ana.page.getByText("Lanterns on the Lake").waitFor();
  await shoot(ana.page, "landing-desktop");

  const link = await ana.makeRoom(SERVER());
  const ben = await Person.arrive(browser, "Ben", { ...PHONE, colorScheme: "dark" });
  await ben.page.goto(SERVER());
  await ben.page.getByText("Lanterns on the Lake").waitFor();
  await shoot(ben.page, "landing-phone");
  await ben.page.goto(link);
  await ben.page.getByTestId("name").fill("Ben");
  await shoot(ben.page, "lobby-phone");
  await ben.enter();

  const cleo = await Person.arrive(browser, "Cleo", { ...DESKTOP, colorScheme: "dark" });
  await cleo.page.goto(link);
  await cleo.page.getByTestId("name").fill("Cleo");
  await shoot(cleo.page, "lobby-desktop");
  await cleo.enter();

  await ana.seek(38_000);
  await ana.say("Everybody here? I'll press play.");
  await ben.say("Popcorn ready 🍿");
  await cleo.say("Go!");
  await ana.play();
  await Promise.all([ana, ben, cleo].map((person) => person.isInStep()));
  await ana.page.waitForTimeout(5_000); // past the first correction, as an evening mostly is
  await ben.say("Look at the boat!");
  await cleo.button("React: love").click();
  await ben.button("React: gasp").click();
  await ana.page.mouse.move(500, 500);
  await ana.page.waitForTimeout(900);
  await shoot(ana.page, "room-desktop");
  await shoot(ben.page, "room-phone");
});

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${PICTURES}/${name}.png`, animations: "allow" });
}
