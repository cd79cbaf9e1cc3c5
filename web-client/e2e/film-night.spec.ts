import { type Browser, expect, chromium as playwright, test } from "@playwright/test";
import { ANY_CERTIFICATE, caddyInFront, freePort } from "./caddy";
import { chromium, FLAGS } from "./chromium.mjs";
import { type CuttableWire, cuttableWire } from "./cuttable";
import { seen } from "./film";
import { FULL } from "./full";
import { DESKTOP, LANDSCAPE, Person, PHONE, TABLET } from "./person";
import { type RunningServer, startServer } from "./server";
import { onTheSameFrame, printSpread } from "./spread";

const NAMES = ["Ana", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gil", "Hana"] as const;
const DEVICES = [DESKTOP, PHONE, DESKTOP, TABLET, PHONE, LANDSCAPE, DESKTOP, PHONE];

interface Way {
  readonly server: RunningServer;
  readonly url: string;
  /** The same, over a wire that can be cut. */
  readonly cuttable: string;
  readonly wire: CuttableWire;
  close(): Promise<void>;
}

// A hold of some seconds, so that a succession needs no minute of waiting.
const HOUSE = ["--limit-hold", "12s", "--limit-connections", "0"];

async function directly(): Promise<Way> {
  const server = await startServer(HOUSE);
  const wire = await cuttableWire(server.url);
  return { server, url: server.url, cuttable: wire.url, wire, close: wire.close };
}

/** As a server with a name is run: TLS in front of it, by ops/caddy/Caddyfile. */
async function throughCaddy(): Promise<Way> {
  const port = await freePort();
  const url = `https://localhost:${port}`;
  const behind = ["--trusted-proxy", "127.0.0.1", "--public-url", url];
  const server = await startServer([...HOUSE, ...behind]);
  const caddy = await caddyInFront(server.url, port);
  const wire = await cuttableWire(`https://127.0.0.1:${port}`);
  const cuttable = wire.url.replace("http://127.0.0.1", "https://localhost");
  return {
    server,
    url,
    cuttable,
    wire,
    close: async () => {
      await wire.close();
      await caddy.stop();
    },
  };
}

const WAYS = [
  { title: "a film night for eight", details: {}, way: directly },
  { title: "a film night for eight, over TLS", details: FULL, way: throughCaddy },
];

for (const { title, details, way } of WAYS) {
  test.describe(title, () => {
    let to: Way;
    let browser: Browser;

    test.beforeAll(async () => {
      to = await way();
      browser = await playwright.launch({ executablePath: chromium() ?? "chromium", args: FLAGS });
    });

    test.afterAll(async () => {
      await Promise.all([browser.close(), to.close()]);
      await to.server.stop();
    });

    const arrive = (name: string, device: object | undefined) =>
      Person.arrive(browser, name, { ...device, ...ANY_CERTIFICATE });

    test(
      "ST1 ST3 ST4 PB3 PB4 PB7 RO3 QU1 CH1 RX2 RN1 eight join, watch, talk, lose and find each other",
      details,
      async () => {
        test.setTimeout(300_000);
        const people: Person[] = [];
        const ana = await arrive("Ana", DESKTOP);
        people.push(ana);
        const link = await test.step("Ana makes a room; seven friends open the link", async () => {
          const address = await ana.makeRoom(to.url);
          for (const [n, name] of NAMES.entries()) {
            if (n > 0) {
              const friend = await arrive(name, DEVICES[n]);
              await friend.open(name === "Eva" ? address.replace(to.url, to.cuttable) : address);
              people.push(friend);
            }
          }
          await ana.sitsWith(...NAMES);
          return address;
        });
        const person = (name: string) => people.find((one) => one.name === name) as Person;
        const [ben, eva, gil, hana] = ["Ben", "Eva", "Gil", "Hana"].map(person) as [
          Person,
          Person,
          Person,
          Person,
        ];
        const all = () => Promise.all(people.map((one) => one.isInStep()));

        const ida = await arrive("Ida", PHONE);
        await test.step("Ida is the ninth: she waits in line", async () => {
          await ida.page.goto(link);
          await ida.asksToEnter();
          await ida.isLined(1);
          await ana.seesInLine("Ida");
        });

        await test.step("Ana presses play and eight pictures move", async () => {
          await ana.play();
          await all();
          for (const one of people) {
            const before = await seen(one.page);
            await expect
              .poll(async () => (await seen(one.page)).frame)
              .toBeGreaterThan(before.frame);
          }
          await printSpread(people, "eight, playing");
        });

        await test.step("Ben pauses, and all eight hold the same frame", async () => {
          await ben.pause();
          await onTheSameFrame(people);
        });

        await test.step("Gil seeks; the same frame again, and on from there", async () => {
          await gil.seek(30_000);
          await expect.poll(async () => (await seen(hana.page)).timeMs).toBeGreaterThan(29_000);
          await onTheSameFrame(people);
          await ana.play();
          await all();
          await printSpread(people, "eight, after a seek");
        });

        await test.step("what one says and throws reaches all", async () => {
          await ben.say("Can everybody see the boat?");
          for (const one of people) await one.hears("Can everybody see the boat?");
          const risen = people
            .filter((one) => one !== gil)
            .map((one) => one.page.locator(".rising > *").first().waitFor({ state: "attached" }));
          await gil.button("React: gasp").click();
          await Promise.all(risen);
        });

        await test.step("Hana leaves; Ida, who waited, has her seat and the same picture", async () => {
          await hana.leave();
          people.splice(people.indexOf(hana), 1, ida);
          await expect(ida.page.getByTestId("room")).toBeVisible();
          await ana.sitsWith("Ana", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gil", "Ida");
          await ida.letsSoundIn();
          await ida.isInStep();
        });

        await test.step("the film ends, and the next begins for all, once", async () => {
          await ana.addsTheFilmAgain();
          await ana.seek(86_000);
          await expect.poll(async () => (await seen(ben.page)).timeMs).toBeLessThan(20_000);
          await all();
          await printSpread(people, "eight, next item");
          await expect(ana.page.getByTestId("queue-item")).toHaveCount(0);
        });

        await test.step("Eva is cut off, her film plays on; she returns to her seat", async () => {
          to.wire.cut();
          await expect(eva.page.getByTestId("strip")).toBeVisible();
          const before = await seen(eva.page);
          await expect.poll(async () => (await seen(eva.page)).frame).toBeGreaterThan(before.frame);
          await ana.say("Where is Eva?");
          to.wire.mend();
          await eva.hears("Where is Eva?");
          await ana.sitsWith("Ana", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gil", "Ida");
        });

        const anas = people[0] as Person;
        const again = await test.step("Ana's page is gone; Ben becomes host", async () => {
          const hostLink = await anas.hostLink();
          await anas.page.context().close();
          people.splice(people.indexOf(anas), 1);
          await ben.seesHost("Ben");
          return hostLink;
        });

        await test.step("Ana returns with her link and takes it back", async () => {
          const back = await arrive("Ana", DESKTOP);
          await back.open(again);
          people.push(back);
          await back.seesHost("Ana");
          await ben.seesHost("Ana");
          await back.letsSoundIn();
          await all();
          await printSpread(people, "eight, at the end");
        });

        for (const one of [...people, hana]) one.hadNoErrors();
      },
    );
  });
}
