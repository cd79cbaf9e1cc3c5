import { overRuns, phase, pressesOf, runsOf, steady, sumOf } from "./runs.mjs";
import { ms, p95, percent, seconds, table } from "./words.mjs";

/** Every scenario in a line, the instrument's own noise and the run without corrections among them. */
export function scenarios(results) {
  const names = [...new Set(results.map(({ scenario }) => scenario))];
  const head = [
    "scenario",
    "runs (rejected)",
    "pairs p50 / p95",
    "worst pair p50 / p95 / max",
    "out of sync",
    "frames p95",
    "play / resume / seek p95",
    "pause p95",
    "rates > 0.3 %, seeks, stalls",
    "browsers",
    "others",
    "dropped",
  ];
  return table(
    head,
    names.map((name) => row(results, name)),
  );
}

function row(results, name) {
  const { all, runs } = runsOf(results, name);
  const failed = results.filter((result) => result.scenario === name && result.failed).length;
  const rejected = all.filter((run) => run.rejected.length > 0).length;
  const clock = (get) => overRuns(runs, (run) => steady(run, (p) => get(p.clock)));
  const took = (kind) => seconds(p95(pressesOf(runs, kind).map((press) => press.ms)));
  const count = (what) =>
    overRuns(runs, (run) => steady(run, ({ corrections }) => sumOf(corrections, what)));
  return [
    name,
    `${all.length} (${rejected})${failed > 0 ? `, ${failed} failed` : ""}`,
    `${ms(clock((c) => c.pairs.p50))} / ${ms(clock((c) => c.pairs.p95))}`,
    `${ms(clock((c) => c.worst.p50))} / ${ms(clock((c) => c.worst.p95))} / ${ms(clock((c) => c.worst.max))}`,
    percent(clock((c) => c.outside)),
    ms(overRuns(runs, (run) => phase(run, "frames")?.frames.pairs.p95)),
    `${took("play")} / ${took("resume")} / ${took("seek")}`,
    took("pause"),
    `${count("audible") ?? "–"}, ${count("seeks") ?? "–"}, ${count("stalls") ?? "–"}`,
    percent(overRuns(runs, (run) => steady(run, ({ cpu }) => cpu.browsers))),
    percent(overRuns(runs, (run) => steady(run, ({ cpu }) => cpu.others))),
    String(
      overRuns(runs, ({ members }) => members.reduce((sum, one) => sum + one.dropped, 0)) ?? "–",
    ),
  ];
}
