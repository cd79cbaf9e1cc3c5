import { expect, type Page } from "@playwright/test";

/** What the page's own video did, looked at ten times a second by the page itself. */
interface Look {
  readonly atMs: number;
  readonly filmMs: number;
}

declare global {
  interface Window {
    filmLog?: Look[];
  }
}

/** Begins to look at the film; nothing of it passes over the network. */
export async function watchTheFilm(page: Page): Promise<void> {
  await page.evaluate(() => {
    const log: Look[] = [];
    window.filmLog = log;
    setInterval(() => {
      const video = document.querySelector("video");
      if (video) {
        log.push({ atMs: performance.now(), filmMs: video.currentTime * 1_000 });
      }
    }, 100);
  });
}

/** A correction on a machine with too much to do stands still for some tenths of a second; an outage would for seconds. */
const STANDSTILL_MS = 1_000;

/** It ran all the while: never back, never standing for long, and as far as the time that passed. */
export async function theFilmRanOn(page: Page): Promise<void> {
  const looks = await page.evaluate(() => window.filmLog ?? []);
  const first = looks[0];
  const last = looks.at(-1);
  if (first === undefined || last === undefined) throw new Error("nobody watched the film");
  const steps = looks.slice(1).map(({ filmMs }, at) => filmMs - (looks[at]?.filmMs ?? 0));
  expect(Math.min(...steps)).toBeGreaterThanOrEqual(-60); // a pulse of the wrong size, corrected
  const stoodMs = longestStandstill(looks);
  expect(stoodMs).toBeLessThan(STANDSTILL_MS);
  const passedMs = last.atMs - first.atMs;
  expect(Math.abs(last.filmMs - first.filmMs - passedMs)).toBeLessThan(1_000);
  console.log(
    `    the film ran ${Math.round(last.filmMs - first.filmMs)} ms in ${Math.round(passedMs)} ms and stood for ${Math.round(stoodMs)} ms at most`,
  );
}

function longestStandstill(looks: readonly Look[]): number {
  let longestMs = 0;
  let since: Look | undefined;
  for (const look of looks) {
    since = since !== undefined && since.filmMs === look.filmMs ? since : look;
    longestMs = Math.max(longestMs, look.atMs - since.atMs);
  }
  return longestMs;
}
