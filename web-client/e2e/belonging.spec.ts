import { type Browser, expect, test } from "@playwright/test";
import { Person, PHONE } from "./person";

const SERVER = () => process.env.MATINEE_URL ?? "";

/** Somebody in the room, and what a host does about them. */
async function showOut(host: Person, name: string): Promise<void> {
  await host.page.locator(`[data-testid=member][title^="${name}"]`).click();
  await host.page.getByTestId("remove").click();
  await host.page.getByTestId("remove-sure").click();
}

/** Each with a browser of their own; all of this machine, and so of one address. */
const arrive = (browser: Browser, name: string, device?: object) =>
  Person.arrive(browser, name, device);

test("ST6 who is shown out stays out; newcomers from there knock; a host lets in, or not, and takes back", async ({
  browser,
}) => {
  test.slow();
  const ana = await arrive(browser, "Ana");
  const ben = await arrive(browser, "Ben", PHONE);
  const cleo = await arrive(browser, "Cleo");
  const dan = await arrive(browser, "Dan", PHONE);
  const link = await ana.makeRoom(SERVER());
  await ben.open(link);
  await ana.sitsWith("Ana", "Ben");

  await test.step("Ana shows Ben out: his page says so, and a reload, a new tab, another name are no way in", async () => {
    await showOut(ana, "Ben");
    await expect(ben.page.getByTestId("closed-removed")).toBeVisible();
    await ben.findsNothing("removed");
    await ana.sitsWith("Ana");
    await ben.page.reload();
    await ben.asksToEnter();
    await expect(ben.page.getByTestId("closed-removed")).toBeVisible();
    const tab = await ben.page.context().newPage();
    await tab.goto(link);
    await tab.getByTestId("name").fill("Somebody else");
    await tab.getByTestId("enter").click();
    await expect(tab.getByTestId("closed-removed")).toBeVisible();
    await tab.close();
  });

  await test.step("Cleo, next door, knocks and is let in", async () => {
    await cleo.page.goto(link);
    await cleo.asksToEnter();
    await expect(cleo.page.getByTestId("knock-page")).toBeVisible();
    await cleo.findsNothing("knocking");
    await expect(ana.page.getByTestId("knock")).toContainText("Cleo would like to come in");
    await expect(ana.page.getByTestId("knock-from")).toHaveText("From where Ben was shown out.");
    await ana.findsNothing("somebody knocks");
    await ana.page.getByTestId("let-in").click();
    await expect(cleo.page.getByTestId("room")).toBeVisible();
    await expect(ana.page.getByTestId("knock")).toHaveCount(0);
    await ana.sitsWith("Ana", "Cleo");
  });

  await test.step("Dan knocks and is not", async () => {
    await dan.page.goto(link);
    await dan.asksToEnter();
    await ana.page.getByTestId("turn-away").click();
    await expect(ana.page.getByText("For a minute nobody knocks from there.")).toBeVisible();
    await expect(dan.page.getByTestId("closed-not-admitted")).toContainText("again in a minute");
    await dan.findsNothing("not admitted");
  });

  await test.step("Ana takes it back, and Ben may come again", async () => {
    await ana.page.getByTestId("tab-people").click();
    await expect(ana.page.getByTestId("shown-out")).toContainText("Ben");
    await ana.findsNothing("shown out");
    await ana.page.getByTestId("take-back").click();
    await expect(ana.page.getByTestId("shown-out")).toHaveCount(0);
    await ben.page.goto(link);
    await ben.asksToEnter();
    await expect(ben.page.getByTestId("room")).toBeVisible();
    await ana.sitsWith("Ana", "Ben", "Cleo");
  });

  for (const person of [ana, ben, cleo, dan]) person.hadNoErrors();
});

test("RM7 the link is turned over: who sits stays, the old link opens nothing, the new one does", async ({
  browser,
}) => {
  test.slow();
  const ana = await arrive(browser, "Ana");
  const ben = await arrive(browser, "Ben", PHONE);
  const cleo = await arrive(browser, "Cleo");
  const link = await ana.makeRoom(SERVER());
  await ben.open(link);
  const oldKey = await ana.hostLink();

  await ana.page.getByTestId("open-invite").click();
  await ana.page.getByTestId("new-link").click();
  await ana.findsNothing("asked about a new link");
  await ana.page.getByTestId("new-link-sure").click();
  await expect(ana.page.getByTestId("room-link")).not.toHaveValue(link);
  const next = await ana.page.getByTestId("room-link").inputValue();
  await ana.page.keyboard.press("Escape");

  await test.step("the address bars go along, and nothing is loaded anew", async () => {
    await expect(ana.page).toHaveURL(next);
    await expect(ben.page).toHaveURL(next);
    await ben.sees(/Ana made a new link/);
    await ben.say("Still here.");
    await ana.hears("Still here.");
    expect(await ana.hostLink()).not.toBe(oldKey);
  });

  await test.step("a reload finds the same seat, and Ana is host", async () => {
    for (const person of [ana, ben]) {
      await person.page.reload();
      await expect(person.page.getByTestId("room")).toBeVisible();
    }
    await ana.sitsWith("Ana", "Ben");
    await ben.seesHost("Ana");
  });

  await test.step("the old link and the old key say that they are good no more", async () => {
    await cleo.page.goto(link);
    await expect(cleo.page.getByTestId("closed-link-turned-over")).toBeVisible();
    await cleo.findsNothing("an old link");
    await cleo.page.goto(oldKey);
    await expect(cleo.page.getByTestId("closed-link-turned-over")).toBeVisible();
  });

  await test.step("the new one lets Cleo in", async () => {
    await cleo.open(next);
    await ana.sitsWith("Ana", "Ben", "Cleo");
  });

  for (const person of [ana, ben, cleo]) person.hadNoErrors();
});

test("ST7 a phone becomes the remote of a seat: it talks and moves the film, and has none itself", async ({
  browser,
}) => {
  test.slow();
  const ana = await arrive(browser, "Ana");
  const ben = await arrive(browser, "Ben");
  const phone = await arrive(browser, "Ana’s phone", PHONE);
  const link = await ana.makeRoom(SERVER());
  await ben.open(link);

  await ana.page.getByTestId("open-settings").click();
  await ana.page.getByTestId("open-pair").click();
  await expect(ana.page.getByTestId("pair-left")).toContainText(/[12]:\d\d/);
  await ana.findsNothing("a code for a phone");
  const code = await ana.page.getByTestId("pair-link").inputValue();
  expect(code).toContain("#companion=");

  await phone.page.goto(code);
  await expect(phone.page.getByTestId("remote")).toBeVisible();
  await expect(ana.page.getByTestId("pair-done")).toBeVisible();
  await ana.page.keyboard.press("Escape");
  expect(phone.page.url()).toBe(link);
  await expect(phone.page.locator("video")).toHaveCount(0);
  await phone.findsNothing("remote");

  await test.step("it plays and pauses for everybody, as Ana", async () => {
    await phone.play();
    await ben.sees(/Ana pressed play/);
    await Promise.all([ana.isInStep(), ben.isInStep()]);
    await phone.pause();
    await ben.sees(/Ana paused/);
    await ana.sitsWith("Ana", "Ben");
  });

  await test.step("it talks as Ana, and hears the others", async () => {
    await phone.say("From the sofa.");
    await ben.hears("From the sofa.");
    await ana.hears("From the sofa.");
    await ben.say("How is the sofa?");
    await phone.hears("How is the sofa?");
  });

  await test.step("a reload keeps it; its code is good for no other", async () => {
    await phone.page.reload();
    await expect(phone.page.getByTestId("remote")).toBeVisible();
    await phone.hears("How is the sofa?");
    const thief = await arrive(browser, "Somebody", PHONE);
    await thief.page.goto(code);
    await expect(thief.page.getByTestId("refused-code-expired")).toBeVisible();
    await thief.findsNothing("an old code");
  });

  await test.step("Ana ends it", async () => {
    await ana.page.getByTestId("open-settings").click();
    await ana.page.getByTestId("open-pair").click();
    await ana.page.getByTestId("unpair").click();
    await expect(phone.page.getByTestId("closed-unpaired")).toBeVisible();
    await phone.findsNothing("no remote any more");
    await ana.sitsWith("Ana", "Ben");
  });

  for (const person of [ana, ben, phone]) person.hadNoErrors();
});
