import { overRuns } from "./runs.mjs";
import { ms } from "./words.mjs";

/** How far the instrument is to be believed. */
export function instrument(results) {
  const runs = results.filter(({ failed }) => !failed);
  const most = (get) => ms(Math.max(...runs.map(get).filter(Number.isFinite)), 2);
  const read = runs.reduce((sum, { pixels }) => sum + pixels.read, 0);
  const near = runs.reduce((sum, { pixels }) => sum + pixels.near, 0);
  const same = runs.reduce((sum, { pixels }) => sum + pixels.same, 0);
  return [
    `- One film seen by two loggers, each with its own map of time: apart by ${ms(
      overRuns(runs, ({ floor }) => floor?.clock.p95),
      2,
    )} ms (media clock, p95) and ${ms(
      overRuns(runs, ({ floor }) => floor?.frames.p95),
      2,
    )} ms (frames, p95).`,
    `- The maps of time: at most ${most(({ members }) => Math.max(...members.map((m) => m.movedMs)))} ms between the beginning and the end of a run; known to within ${most(({ members }) => Math.max(...members.map((m) => m.bracketMs / 2)))} ms at worst.`,
    `- The proxies let a chunk go late by ${ms(
      overRuns(runs, ({ lateMs }) => lateMs.p50),
      2,
    )} ms (median), ${ms(
      overRuns(runs, ({ lateMs }) => lateMs.p99),
      2,
    )} ms (p99), ${most(({ lateMs }) => lateMs.max)} ms (once, the most).`,
    `- The frame number in the picture was read ${read} times: the media time's own frame ${same} times, that or its neighbour ${near} times.`,
  ].join("\n");
}
