import { goals } from "./goals.mjs";
import { instrument } from "./instrument.mjs";
import { scenarios } from "./scenarios.mjs";

/** The whole account of what was measured, as Markdown. Pure. */
export function report(results) {
  if (results.length === 0) return "Nothing has been measured yet.\n";
  return [
    `Eight Chromium browsers in one room. ${machineWords(results)} ${datesOf(results)}`,
    "One machine: no speakers, no televisions, no Safari, and stalls stand in for loss.",
    "## Against the goals",
    goals(results),
    "## Every scenario",
    scenarios(results),
    "Milliseconds where nothing else is said; steady stretches, the worse of a run's; medians of runs; presses of all runs together.",
    "## The instrument",
    instrument(results),
    "## Runs that do not count",
    rejections(results),
    "",
  ].join("\n\n");
}

function machineWords(results) {
  const { machine } = results.findLast((result) => result.machine !== undefined) ?? {};
  if (machine === undefined) return "";
  const { cores, cpu, memoryGiB, kernel, node, chromium } = machine;
  return `${cores} cores (${cpu}), ${memoryGiB} GiB, Linux ${kernel}, Chromium ${chromium}, Node ${node}.`;
}

function datesOf(results) {
  const days = results.map(({ at }) => at.slice(0, 10)).sort();
  return days[0] === days.at(-1) ? `${days[0]}.` : `${days[0]} to ${days.at(-1)}.`;
}

function rejections(results) {
  const lines = results.flatMap(({ scenario, run, rejected, failed }) => {
    if (failed) return [`- ${scenario} ${run}: failed: ${failed.split("\n", 1)[0]}`];
    return rejected.length > 0 ? [`- ${scenario} ${run}: ${rejected.join("; ")}`] : [];
  });
  return lines.length > 0 ? lines.join("\n") : "None.";
}
