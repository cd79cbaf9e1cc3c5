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

/** So much lies ready that no outage of a test outlasts it. */
export async function hasLoadedMuch(page: Page): Promise<void> {
  const loadedMs = () =>
    page.evaluate(() => {
      const video = document.querySelector("video");
      const { buffered, currentTime } = video ?? { buffered: undefined, currentTime: 0 };
      const end = buffered?.length ? buffered.end(buffered.length - 1) : 0;
      return (end - currentTime) * 1_000;
    });
  await expect.poll(loadedMs).toBeGreaterThan(45_000);
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
  const { atMs, forMs } = longestStandstill(looks);
  expect(forMs, `stood from ${Math.round(atMs - first.atMs)} ms on`).toBeLessThan(STANDSTILL_MS);
  const passedMs = last.atMs - first.atMs;
  expect(Math.abs(last.filmMs - first.filmMs - passedMs)).toBeLessThan(1_000);
  console.log(
    `    the film ran ${Math.round(last.filmMs - first.filmMs)} ms in ${Math.round(passedMs)} ms and stood for ${Math.round(forMs)} ms at most`,
  );
}

function longestStandstill(looks: readonly Look[]): { atMs: number; forMs: number } {
  let longest = { atMs: 0, forMs: 0 };
  let since: Look | undefined;
  for (const look of looks) {
    since = since !== undefined && since.filmMs === look.filmMs ? since : look;
    const forMs = look.atMs - since.atMs;
    longest = forMs > longest.forMs ? { atMs: since.atMs, forMs } : longest;
  }
  return longest;
}
