import { type Browser, type CDPSession, chromium as playwright, test } from "@playwright/test";
import { chromium, FLAGS } from "./chromium.mjs";
import { Person, PHONE } from "./person";
import { SlowLine } from "./slow-line";

// How long a phone on a slow line waits: `make phone`. Printed, never asserted: figures of the machine it
// ran on. The profile is that of the web's common audits: a quarter of this machine's pace, 1.6 Mbit/s down,
// 150 ms round trips. A browser of its own each time, so that nothing is kept from before.
const SERVER = () => process.env.MATINEE_URL ?? "";
const ROUNDS = 3;
const SLOWER = 4;
const LINE = { tripMs: 150, downBitsPerSecond: 1_600_000, upBitsPerSecond: 750_000 };

test("a phone on a slow line", async ({ browser }) => {
  test.setTimeout(240_000);
  const ana = await Person.arrive(browser, "Ana");
  const link = await ana.makeRoom(SERVER());
  const line = await SlowLine.open(SERVER(), LINE);
  await ana.play();
  const foyer: Figures[] = [];
  const joining: Figures[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    foyer.push(await onAPhone((phone) => toTheFoyer(phone, line.address)));
    await ana.seek(45_000); // in the middle of it, as one mostly comes
    await ana.isInStep();
    joining.push(await onAPhone((phone) => joins(phone, link.replace(SERVER(), line.address))));
  }
  line.close();
  print("the foyer, until a room can be made", foyer);
  print("a link, until the name can be written", joining);
  console.log(
    `    a link, until the film moves: ${list(joining.map(({ movesMs = Number.NaN }) => movesMs))} ms`,
  );
});

interface Figures {
  readonly readyMs: number;
  readonly kilobytes: number;
  readonly movesMs?: number;
}

async function onAPhone(visit: (phone: Phone) => Promise<Figures>): Promise<Figures> {
  const browser = await playwright.launch({
    executablePath: chromium() ?? "chromium",
    args: [...FLAGS, "--autoplay-policy=document-user-activation-required"],
  });
  try {
    return await visit(await Phone.of(browser));
  } finally {
    await browser.close();
  }
}

class Phone {
  bytes = 0;

  private constructor(
    readonly person: Person,
    session: CDPSession,
  ) {
    session.on("Network.loadingFinished", ({ encodedDataLength }) => {
      this.bytes += encodedDataLength;
    });
  }

  static async of(browser: Browser): Promise<Phone> {
    const person = await Person.arrive(browser, "Ben", PHONE);
    const session = await person.page.context().newCDPSession(person.page);
    await session.send("Network.enable");
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    return new Phone(person, session);
  }

  /** Zipped, as they came over the line. */
  get kilobytes(): number {
    return this.bytes / 1_000;
  }
}

async function toTheFoyer(phone: Phone, address: string): Promise<Figures> {
  const { page } = phone.person;
  const beganMs = Date.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.getByTestId("new-room").click({ trial: true });
  return { readyMs: Date.now() - beganMs, kilobytes: phone.kilobytes };
}

async function joins(phone: Phone, link: string): Promise<Figures> {
  const { page } = phone.person;
  const beganMs = Date.now();
  await page.goto(link, { waitUntil: "commit" });
  await page.getByTestId("name").fill("Ben");
  const readyMs = Date.now() - beganMs;
  const { kilobytes } = phone;
  await page.getByTestId("enter").click();
  await page.waitForFunction(
    () => {
      const video = document.querySelector("video");
      return (
        video !== null && !video.paused && video.getVideoPlaybackQuality().totalVideoFrames > 2
      );
    },
    undefined,
    { polling: 50 },
  );
  return { readyMs, kilobytes, movesMs: Date.now() - beganMs };
}

function print(what: string, all: readonly Figures[]): void {
  const kilobytes = Math.max(...all.map((one) => one.kilobytes));
  console.log(
    `    ${what}: ${list(all.map(({ readyMs }) => readyMs))} ms, ${kilobytes.toFixed(0)} kB until then`,
  );
}

const list = (values: readonly number[]) => values.map((value) => value.toFixed(0)).join(", ");
