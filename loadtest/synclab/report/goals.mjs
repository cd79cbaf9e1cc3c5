import { overRuns, phase, pressesOf, runsOf, steady, sumOf } from "./runs.mjs";
import { ms, p95, percent, seconds, table } from "./words.mjs";

const WORST = (values) => Math.max(...values);

/** What was to be shown, and what was. */
export function goals(results) {
  const of = (scenario) => runsOf(results, scenario);
  const rows = [
    ["all pairs, steady, media clock, p95", "≤ 5 ms", steadyPairs(of("sym"))],
    ["`wan`: each member against its own (up − down)/2, p95", "≤ 5 ms", ownPath(of("wan"))],
    ["`lossy`: the same", "≤ 5 ms", ownPath(of("lossy"))],
    ["`wan`: all pairs, p95", "≤ 45 ms", steadyPairs(of("wan"))],
    ["`lossy`: all pairs, p95", "≤ 45 ms", steadyPairs(of("lossy"))],
    ["displayed frames, `sym`, all pairs, p95", "≤ 34 ms", frames(of("sym"))],
    ["pause: the identical frame, `sym`", "always", identical(of("sym"))],
    ["pause: press → all stand on it, `sym`, p95", "≤ 0.35 s", pressed(of("sym"), "pause")],
    ["play → all within 40 ms, all RTT ≤ 60, p95", "≤ 0.4 s", pressed(of("near"), "play")],
    ["resume, all RTT ≤ 60, p95", "≤ 0.4 s", pressed(of("near"), "resume")],
    ["seek, all RTT ≤ 60, p95", "≤ 0.4 s", pressed(of("near"), "seek")],
    ["play, `sym`, p95", "≤ 0.8 s", pressed(of("sym"), "play")],
    ["resume, `sym`, p95", "≤ 0.8 s", pressed(of("sym"), "resume")],
    ["seek, `sym`, p95", "≤ 0.8 s", pressed(of("sym"), "seek")],
    ...fourRows(of("four")),
    ...lateRows(of("late")),
    ...cutRows(of("cut")),
    ...tenMinutes(of("steady10")),
    ["eight members, share of the machine, steady", "≤ 50 %", machineShare(of("sym"))],
    ["dropped frames, `sym`, whole run", "0", dropped(of("sym"))],
  ];
  const head = ["what (median of runs)", "goal", "measured", "runs"];
  return table(
    head,
    rows.map(([what, goal, [value, runs]]) => [what, goal, value, runs]),
  );
}

/** Not a goal of its own: the same paths with half the browsers on the same machine. */
const fourRows = (four) => [
  ["*four browsers on `sym` paths*: pause, p95", "", pressed(four, "pause")],
  ["*four browsers*: play, p95", "", pressed(four, "play")],
  ["*four browsers*: resume, p95", "", pressed(four, "resume")],
  ["*four browsers*: seek, p95", "", pressed(four, "seek")],
  ["*four browsers*: share of the machine, steady", "", machineShare(four)],
];

/** A cell: the figure, and what it rests on. */
function cell({ runs, isRejected }, text) {
  if (runs.length === 0) return ["not run", "0"];
  return [text(runs), isRejected ? `${runs.length}, all rejected` : String(runs.length)];
}

const steadyPairs = (of) =>
  cell(
    of,
    (runs) => `${ms(overRuns(runs, (run) => steady(run, ({ clock }) => clock.pairs.p95)))} ms`,
  );

const ownPath = (of) =>
  cell(of, (runs) => `${ms(overRuns(runs, (run) => steady(run, (p) => p.ownPath.p95)))} ms`);

const frames = (of) =>
  cell(of, (runs) => `${ms(overRuns(runs, (run) => phase(run, "frames")?.frames.pairs.p95))} ms`);

const machineShare = (of) =>
  cell(of, (runs) => percent(overRuns(runs, (run) => steady(run, ({ cpu }) => cpu.browsers))));

const dropped = (of) =>
  cell(of, (runs) =>
    String(overRuns(runs, ({ members }) => members.reduce((sum, one) => sum + one.dropped, 0))),
  );

const pressed = (of, kind) =>
  cell(of, (runs) => {
    const took = pressesOf(runs, kind).map((press) => press.ms);
    return `${seconds(p95(took))} (median ${seconds(overRuns(took, (t) => t))}, n = ${took.length})`;
  });

const identical = (of) =>
  cell(of, (runs) => {
    const pauses = pressesOf(runs, "pause");
    const same = pauses.filter((press) => press.identical && press.samePicture !== false);
    return `${same.length} of ${pauses.length}`;
  });

function lateRows(of) {
  const figure = (get) => cell(of, (runs) => seconds(overRuns(runs, ({ late }) => get(late))));
  const others = cell(of, (runs) => {
    const all = runs.map(({ late }) => late.others);
    return `${sumOf(all, "seeks")} seeks, ${sumOf(all, "stalls")} stalls, ${sumOf(all, "audible")} rates above 0.3 %`;
  });
  return [
    [
      "late joiner: within 40 ms after its first frame",
      "≤ 0.2 s",
      figure((late) => late.toTogetherMs),
    ],
    ["late joiner: page opened → moving picture", "≤ 3 s", figure((late) => late.toMovingMs)],
    ["late joiner: the others", "undisturbed", others],
  ];
}

function cutRows(of) {
  const figure = (name, text) =>
    cell(of, (runs) => text(runs.map(({ cuts }) => cuts.find((one) => one.name === name))));
  const back = (cuts) => seconds(overRuns(cuts, ({ backMs }) => backMs));
  const through = (cuts) =>
    `off by ${ms(WORST(cuts.map(({ victim }) => victim.max)))} ms at most, ${sumOf(cuts, "stalls")} stalls, ${sumOf(cuts, "seeks")} seeks`;
  return [
    ["a seek missed in a 5 s cut: back within 40 ms", "≤ 0.5 s", figure("seek in a cut", back)],
    [
      "the same with the film cut too",
      "≤ 0.5 s",
      figure("seek in a cut of control and film", back),
    ],
    ["5 s cut of control", "nothing seen", figure("control cut", through)],
    [
      "5 s cut of control and film, ≥ 8 s buffered",
      "nothing seen",
      figure("control and film cut", through),
    ],
  ];
}

function tenMinutes(of) {
  const during = (run) => phase(run, "steady ten minutes");
  const sum = (what) => (runs) =>
    runs.map((run) => sumOf(during(run).corrections, what)).join(", ");
  return [
    ["ten steady minutes: seeks of all eight", "0", cell(of, sum("seeks"))],
    ["ten steady minutes: changes of rate above 0.3 %", "0", cell(of, sum("audible"))],
    ["ten steady minutes: all pairs, p95", "≤ 5 ms", steadyPairs(of)],
  ];
}
