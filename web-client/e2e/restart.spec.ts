import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { hasLoadedMuch, theFilmRanOn, watchTheFilm } from "./film-log";
import { FULL } from "./full";
import { Person } from "./person";
import { JAR, startServer } from "./server";

const LIMITS = ["--limit-new-rooms", "0", "--limit-previews", "0"];

for (const how of ["killed", "stopped"] as const) {
  test(
    `ST4 RP1 the server is ${how} in mid-film and starts again: the film runs on, everybody sits where they sat`,
    how === "killed" ? {} : FULL,
    async ({ browser }) => {
      test.slow();
      test.skip(!knowsJournals(), "this server keeps no journal yet");
      const journal = mkdtempSync(join(tmpdir(), "matinee-journal-"));
      let server = await startServer([...LIMITS, "--journal", journal]);
      const port = new URL(server.url).port;
      try {
        const ana = await Person.arrive(browser, "Ana");
        const ben = await Person.arrive(browser, "Ben");
        await ben.open(await ana.makeRoom(server.url));
        await ana.play();
        await Promise.all([ana.isInStep(), ben.isInStep()]);
        await ana.say("So far so good.");
        await ben.hears("So far so good.");
        const seats = [await ana.seat(), await ben.seat()];
        await Promise.all([hasLoadedMuch(ana.page), hasLoadedMuch(ben.page)]);
        await watchTheFilm(ana.page);
        await watchTheFilm(ben.page);

        await (how === "killed" ? server.kill() : server.stop());
        await expect(ben.page.getByTestId("strip")).toBeVisible();
        await ben.say("Is it me or the server?");
        server = await startServer([...LIMITS, "--journal", journal, "--port", port]);

        await expect(ben.page.getByTestId("strip")).toBeHidden({ timeout: 30_000 });
        await expect(ana.page.getByTestId("strip")).toBeHidden({ timeout: 30_000 });
        for (const person of [ana, ben]) {
          await person.hears("So far so good.");
          await person.hears("Is it me or the server?");
          await person.sitsWith("Ana", "Ben");
        }
        expect([await ana.seat(), await ben.seat()]).toEqual(seats);
        await Promise.all([ana.isInStep(), ben.isInStep()]);
        await theFilmRanOn(ana.page);
        await theFilmRanOn(ben.page);
        await ana.pause();
        await ben.sees(/Ana paused/);
        ana.hadNoErrors();
        ben.hadNoErrors();
      } finally {
        await server.stop();
        rmSync(journal, { recursive: true });
      }
    },
  );
}

function knowsJournals(): boolean {
  const java = process.env.JAVA ?? "java";
  return execFileSync(java, ["-jar", JAR, "--help"], { encoding: "utf8" }).includes("--journal");
}
