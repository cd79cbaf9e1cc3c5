import { Browsers } from "./browsers.mjs";
import { curvesOf } from "./curves.mjs";
import { Lab } from "./lab.mjs";
import { machine } from "./machine.mjs";
import { contextOf, measure } from "./measure/measure.mjs";
import { plot } from "./plot.mjs";
import { endDescendants } from "./processes.mjs";
import { lineOf } from "./report/line.mjs";
import { report } from "./report/report.mjs";
import { addResult, keepRecording, keepText, latest, readResults, toJson } from "./results.mjs";
import { SCENARIOS } from "./scenarios/all.mjs";

/** Runs what is asked for and not measured yet, one after the other, and writes each result as it comes. */
export async function runCells({ names, runs, again, keep, first, report: onlyReport, list }) {
  if (list) {
    for (const [name, { runs: usual, profile }] of Object.entries(SCENARIOS)) {
      console.log(`${name.padEnd(12)} ${profile.padEnd(8)} ${usual} runs`);
    }
    return;
  }
  const browsers = new Browsers();
  for (const name of onlyReport ? [] : names) {
    const scenario = SCENARIOS[name];
    for (let run = 1; run <= (runs ?? scenario.runs); run++) {
      const isDone = latest(readResults()).some(
        (r) => r.scenario === name && r.run === run && !r.failed,
      );
      if (isDone && !again) continue;
      await runCell(name, scenario, run, { browsers, keep, first });
    }
  }
  await browsers.close();
  const all = latest(readResults()).filter(({ scenario }) => names.includes(scenario));
  const text = report(all);
  console.log(`\n${text}`);
  keepText("synclab.json", toJson(all));
  console.log(`Written: ${keepText("synclab.md", text)}`);
}

async function runCell(name, scenario, run, { browsers, keep, first }) {
  const began = Date.now();
  const cell = {
    scenario: name,
    run,
    at: new Date().toISOString(),
    first: first === true,
  };
  try {
    const recording = await withinTime({ ...scenario, browsers, first }, run);
    const result = {
      ...cell,
      tookS: (Date.now() - began) / 1e3,
      machine: machine(recording.chromium),
      ...measure(recording),
    };
    const more = scenario.look?.(recording, contextOf(recording), result);
    addResult({ ...result, ...more });
    keepText(
      `${name}-${run}.svg`,
      plot(curvesOf(recording, contextOf(recording)), `${name}, run ${run}`),
    );
    if (keep) keepRecording(`${name}-${run}`, recording);
    console.log(lineOf({ ...result, ...more }));
  } catch (problem) {
    addResult({ ...cell, failed: String(problem?.stack ?? problem) });
    console.log(`${name} ${run}: failed: ${problem?.message ?? problem}`);
    endDescendants(); // whatever hangs, hangs no longer
  }
}

/** A scenario ends, one way or the other. */
async function withinTime(scenario, run) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`not done after ${scenario.limitS} s`)),
      scenario.limitS * 1e3,
    );
  });
  const attempt = playThrough(scenario, run);
  attempt.catch(() => {});
  try {
    return await Promise.race([attempt, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function playThrough(scenario, run) {
  const lab = await Lab.open({ ...scenario, seed: run });
  await scenario.play(lab);
  const recording = await lab.record();
  await lab.close();
  return recording;
}
