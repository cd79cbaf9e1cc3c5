import { type CDPSession, expect, chromium as playwright, test } from "@playwright/test";
import { chromium, FLAGS } from "./chromium.mjs";
import { Crowd } from "./crowd";
import { Person } from "./person";

// What a page keeps of a long evening: `make memory HOURS=2`. The others are as busy as in so many
// hours, in less time; the film and the clock go on at their own pace. Printed, never asserted.
const SERVER = () => process.env.MATINEE_URL ?? "";
const HOURS = Number(process.env.HOURS ?? "2");
const PARTS = 4;
/** As fast as the server lets seven people be. */
const SECOND_MS = 150;
const MIB = 1024 * 1024;

test("what a page keeps of an evening", async () => {
  const evening = HOURS * 3_600;
  test.setTimeout(evening * SECOND_MS * 1.5 + 120_000);
  const launch = () => playwright.launch({ executablePath: chromium() ?? "chromium", args: FLAGS });
  const [viewer, elsewhere] = await Promise.all([launch(), launch()]);
  const ana = await Person.arrive(viewer, "Ana");
  const link = await ana.makeRoom(SERVER());
  const crowd = await Crowd.enter(elsewhere, link, 7);
  await ana.play();
  await ana.isInStep();
  const session = await ana.page.context().newCDPSession(ana.page);
  await session.send("Performance.enable");
  await crowd.makesNoise(60 * SECOND_MS, SECOND_MS); // what is loaded late is there
  await print(session, 0);
  for (let part = 1; part <= PARTS; part++) {
    await crowd.makesNoise((evening / PARTS) * SECOND_MS, SECOND_MS);
    await print(session, (HOURS * part) / PARTS);
  }
  expect(crowd.sent).toBeGreaterThan(0);
  ana.hadNoErrors();
  await Promise.all([viewer.close(), elsewhere.close()]);
});

/** What is left when the garbage is collected. */
async function print(session: CDPSession, hours: number): Promise<void> {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (metric: string) => metrics.find(({ name }) => name === metric)?.value ?? Number.NaN;
  console.log(
    `    after ${hours.toFixed(1)} h: ${(of("JSHeapUsedSize") / MIB).toFixed(1)} MiB of JavaScript, ${of("Nodes")} nodes, ${of("JSEventListeners")} listeners`,
  );
}
