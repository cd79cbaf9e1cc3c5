import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { expect, type Page, test } from "@playwright/test";

// The operator's page with thousands of rooms live: `make desk`. Printed, never asserted: figures of the
// machine it ran on. The members are those of `make night`; one processor is the server's.
const ROOMS = process.env.ROOMS ?? "2000";
const LOADTEST = "../loadtest/target/loadtest.jar";
const JAR = "../server/target/matinee.jar";
const WHILE_MS = 30_000;
const TICKS_A_SECOND = 100;
const ROUNDS = 5;

test("the operator's page with thousands of rooms", async ({ browser }) => {
  test.setTimeout(900_000);
  const night = await Night.open();
  try {
    await settled();
    const without = await night.processorOver(WHILE_MS);
    const page = await (
      await browser.newContext({ viewport: { width: 1440, height: 900 } })
    ).newPage();
    const paints: number[] = [];
    const sights: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      sights.push(await firstSight(page, night.address));
      paints.push(await firstPaint(page));
    }
    const withPage = await night.processorOver(WHILE_MS);
    await page.getByRole("row").nth(1).click();
    await expect(page.getByTestId("room-sheet").getByRole("row")).toHaveCount(9);
    const withRoom = await night.processorOver(WHILE_MS);
    await page.screenshot({ path: "test-results/desk.png" });
    console.log(`    ${ROOMS} rooms; first paint: ${list(paints)} ms`);
    console.log(`    from the address to all figures: ${list(sights)} ms`);
    console.log(
      `    the server's processor: ${percent(without)} without the page, ${percent(withPage)} with it open, ${percent(withRoom)} with one room open too`,
    );
  } finally {
    night.end();
  }
});

/** Until the figures of the whole server and the first rooms are painted. */
async function firstSight(page: Page, address: string): Promise<number> {
  await page.goto("about:blank");
  const beganMs = Date.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.getByRole("row").nth(20).waitFor();
  await page.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))),
  );
  return Date.now() - beganMs;
}

/** As the browser counts it, from when the page was asked for. */
const firstPaint = (page: Page) =>
  page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0);

const settled = () => new Promise((resolve) => setTimeout(resolve, WHILE_MS));
const list = (values: readonly number[]) => values.map((value) => value.toFixed(0)).join(", ");
const percent = (part: number) => `${(100 * part).toFixed(1)} %`;

/** Full rooms whose members watch, and the server that has them. */
class Night {
  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
    private readonly serverPid: string,
  ) {}

  static async open(): Promise<Night> {
    const java = process.env.JAVA ?? "java";
    const heap = ["-Xmx4g", "-XX:+UseSerialGC"];
    const main = ["-cp", LOADTEST, "matinee.loadtest.night.Desk"];
    const child = spawn(java, [...heap, ...main, JAR, "../loadtest/target", ROOMS], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    for await (const line of createInterface({ input: child.stdout })) {
      const found = /^The desk is at (\S+) of (\d+)$/.exec(line);
      if (found?.[1] && found[2]) return new Night(child, found[1], found[2]);
      console.log(`    ${line}`);
    }
    throw new Error("no rooms to look at");
  }

  /** What part of a processor the server uses, over that while (Linux). */
  async processorOver(ms: number): Promise<number> {
    const [beforeTicks, beganMs] = [this.#ticks(), Date.now()];
    await new Promise((resolve) => setTimeout(resolve, ms));
    return (this.#ticks() - beforeTicks) / TICKS_A_SECOND / ((Date.now() - beganMs) / 1_000);
  }

  end(): void {
    this.child.stdin?.end();
  }

  #ticks(): number {
    const fields = readFileSync(`/proc/${this.serverPid}/stat`, "utf8").split(") ")[1]?.split(" ");
    return Number(fields?.[11]) + Number(fields?.[12]);
  }
}
