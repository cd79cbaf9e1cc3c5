import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "@playwright/test";
import { belonging } from "./pictures-belonging";
import { door, elsewhere, foyer } from "./pictures-doors";
import { frontPage } from "./pictures-front";
import { guestsEvening } from "./pictures-guest";
import { hostsEvening } from "./pictures-host";
import { operatorsDesk } from "./pictures-operator";
import { evening } from "./pictures-plan";
import { PICTURES, writeContents } from "./pictures-states";
import { writing } from "./pictures-writing";
import { type RunningServer, startServer } from "./server";

// Makes docs/pictures again: `make pictures`. Reactions are drawn with the machine's own emoji font.
test.describe("pictures", () => {
  let server: RunningServer;
  const journal = mkdtempSync(join(tmpdir(), "matinee-pictures-"));

  test.beforeAll(async () => {
    mkdirSync(`${PICTURES}/states`, { recursive: true });
    const freely = ["new-rooms", "previews", "connections", "chat", "controls", "reactions"];
    server = await startServer([
      ...freely.flatMap((limit) => [`--limit-${limit}`, "0"]),
      ...["--limit-line", "2", "--journal", journal],
    ]);
  });

  test.afterAll(async () => {
    writeContents();
    await server.stop();
    rmSync(journal, { recursive: true, force: true });
  });

  for (const [name, pictures] of [
    ["foyer", foyer],
    ["door", door],
    ["elsewhere", elsewhere],
    ["another evening", evening],
    ["belonging", belonging],
    ["what one writes", writing],
    ["a guest's evening", guestsEvening],
    ["a host's evening", hostsEvening],
    ["the front page", frontPage],
    ["the operator's desk", operatorsDesk],
  ] as const) {
    test(name, ({ browser }) => {
      test.setTimeout(240_000);
      return pictures(browser, server.url, server.operator);
    });
  }
});
