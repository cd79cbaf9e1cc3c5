import { expect } from "@playwright/test";
import { seen } from "./film";
import type { Person } from "./person";

/** Everybody holds, and shows the same burnt-in frame. */
export async function onTheSameFrame(people: readonly Person[]): Promise<void> {
  await expect
    .poll(async () => {
      const pictures = await Promise.all(people.map((person) => seen(person.page)));
      const frames = new Set(pictures.map(({ frame }) => frame));
      const held = pictures.every(({ paused, frame }) => paused && frame >= 0);
      return held && frames.size === 1 ? "the same" : pictures;
    })
    .toBe("the same");
}

/** For the reader of the log; the lab is where milliseconds are judged. */
export async function printSpread(people: readonly Person[], when: string): Promise<void> {
  const spreads: number[] = [];
  for (let i = 0; i < 9; i++) {
    const places = await Promise.all(people.map(aheadMs));
    spreads.push(Math.max(...places) - Math.min(...places));
  }
  spreads.sort((a, b) => a - b);
  console.log(
    `    ${when}: ${spreads[4]?.toFixed(1)} ms from the first to the last (median of nine, one machine)`,
  );
}

/** Where a page's film is, less the clock that all pages of one machine share. */
function aheadMs({ page }: Person): Promise<number> {
  return page.evaluate(() => {
    const video = document.querySelector("video");
    return (video?.currentTime ?? 0) * 1000 - (performance.timeOrigin + performance.now());
  });
}
