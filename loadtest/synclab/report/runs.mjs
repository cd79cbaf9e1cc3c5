import { ofRuns } from "./words.mjs";

/** The runs of a scenario that count; all of them, and said so, when none does. */
export function runsOf(results, scenario) {
  const all = results.filter((result) => result.scenario === scenario && !result.failed);
  const good = all.filter(({ rejected }) => rejected.length === 0);
  return {
    all,
    runs: good.length > 0 ? good : all,
    isRejected: good.length === 0 && all.length > 0,
  };
}

/** A run has more than one steady stretch: the worse one speaks for it. */
export function steady(run, figure) {
  const values = run.phases.filter(({ name }) => name.startsWith("steady")).map(figure);
  return values.length === 0 ? undefined : Math.max(...values);
}

export const phase = (run, wanted) => run.phases.find(({ name }) => name === wanted);

export const overRuns = (runs, figure) => ofRuns(runs.map(figure));

export const pressesOf = (runs, ...kinds) =>
  runs.flatMap(({ presses }) => presses.filter(({ kind }) => kinds.includes(kind)));

export const sumOf = (corrections, what) => corrections.reduce((sum, one) => sum + one[what], 0);
