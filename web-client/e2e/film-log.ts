import { expect, type Page } from "@playwright/test";

/** What the page's own video did, looked at ten times a second by the page itself. */
interface Look {
  readonly atMs: number;
  readonly filmMs: number;
  readonly paused: boolean;
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
        log.push({
          atMs: performance.now(),
          filmMs: video.currentTime * 1_000,
          paused: video.paused,
        });
      }
    }, 100);
  });
}

/** It ran all the while: never back, not stopped, and as far as the time that passed. */
export async function theFilmRanOn(page: Page): Promise<void> {
  const looks = await page.evaluate(() => window.filmLog ?? []);
  const first = looks[0];
  const last = looks.at(-1);
  if (first === undefined || last === undefined) throw new Error("nobody watched the film");
  const pauses = looks.filter(({ paused }) => paused).map(({ atMs }) => atMs - first.atMs);
  // None, but for a machine so busy that it is off by a fifth of a second and jumps there once.
  expect(pauses.length, `paused at ${pauses.map(Math.round)} ms`).toBeLessThanOrEqual(5);
  const steps = looks.slice(1).map(({ filmMs }, at) => filmMs - (looks[at]?.filmMs ?? 0));
  expect(Math.min(...steps)).toBeGreaterThanOrEqual(-60); // a pulse of the wrong size, corrected
  const passedMs = last.atMs - first.atMs;
  expect(Math.abs(last.filmMs - first.filmMs - passedMs)).toBeLessThan(1_000);
  console.log(
    `    the film ran ${Math.round(last.filmMs - first.filmMs)} ms in ${Math.round(passedMs)} ms`,
  );
}
