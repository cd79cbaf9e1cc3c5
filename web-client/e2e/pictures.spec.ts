import { mkdirSync } from "node:fs";
import { test } from "@playwright/test";
import { door, elsewhere, foyer } from "./pictures-doors";
import { frontPage } from "./pictures-front";
import { guestsEvening } from "./pictures-guest";
import { hostsEvening } from "./pictures-host";
import { PICTURES, writeContents } from "./pictures-states";
import { type RunningServer, startServer } from "./server";

// Makes docs/pictures again: `make pictures`. Reactions are drawn with the machine's own emoji font.
test.describe("pictures", () => {
  let server: RunningServer;

  test.beforeAll(async () => {
    mkdirSync(`${PICTURES}/states`, { recursive: true });
    const freely = ["new-rooms", "previews", "connections", "chat", "controls", "reactions"];
    server = await startServer([
      ...freely.flatMap((limit) => [`--limit-${limit}`, "0"]),
      ...["--limit-line", "2"],
    ]);
  });

  test.afterAll(async () => {
    writeContents();
    await server.stop();
  });

  for (const [name, pictures] of [
    ["foyer", foyer],
    ["door", door],
    ["elsewhere", elsewhere],
    ["a guest's evening", guestsEvening],
    ["a host's evening", hostsEvening],
    ["the front page", frontPage],
  ] as const) {
    test(name, ({ browser }) => {
      test.setTimeout(240_000);
      return pictures(browser, server.url);
    });
  }
});
