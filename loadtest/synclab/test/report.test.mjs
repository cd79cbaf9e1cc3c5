import assert from "node:assert/strict";
import { test } from "node:test";
import { rejectionsOf } from "../measure/rules.mjs";
import { plot } from "../plot.mjs";
import { report } from "../report/report.mjs";

const still = { pulses: 0, audible: 0, strongest: 0, seeks: 0, stalls: 0, pauses: 0 };
const cpu = { browsers: 0.4, others: 0.01, machine: 0.6, kinds: {} };
const spread = (p95) => ({
  worst: { p50: p95, p95, max: p95 },
  pairs: { p50: p95 / 2, p95 },
  outside: 0,
});

function run(number, p95, more = {}) {
  return {
    scenario: "sym",
    run: number,
    at: "2026-01-02T03:04:05Z",
    machine: {
      cores: 2,
      cpu: "a processor",
      memoryGiB: 4,
      kernel: "6",
      node: "v20",
      chromium: "1",
    },
    phases: [
      {
        name: "steady",
        clock: spread(p95 - 1),
        frames: spread(30),
        ownPath: { p95 },
        cpu,
        corrections: [still],
      },
      {
        name: "steady again",
        clock: spread(p95),
        frames: spread(30),
        ownPath: { p95 },
        cpu,
        corrections: [still],
      },
    ],
    presses: [{ kind: "play", ms: 700 }],
    members: [{ dropped: 0, movedMs: 0.01, bracketMs: 0.2, isolated: true }],
    pixels: { read: 0, near: 0, same: 0 },
    lateMs: { p50: 0, p99: 0.5, max: 1 },
    rejected: [],
    ...more,
  };
}

const rowOf = (text, words) => text.split("\n").find((line) => line.includes(words));

test("the median of the runs, each by its worse stretch, without those that do not count", () => {
  const runs = [
    run(1, 3),
    run(2, 9),
    run(3, 4),
    run(4, 99, { rejected: ["the machine was full"] }),
  ];
  const text = report(runs);
  assert.match(rowOf(text, "all pairs, steady, media clock"), /\| 4\.0 ms \| 3 \|/u);
  assert.match(text, /sym 4: the machine was full/u);
  assert.match(rowOf(text, "| sym |"), /\| 4 \(1\) \|/u);
});

test("when no run counts, that is said beside the figure", () => {
  const text = report([run(1, 5, { rejected: ["others used 40 % of the machine"] })]);
  assert.match(rowOf(text, "all pairs, steady, media clock"), /1, all rejected/u);
});

test("what never happened is not a number, and what was not run is not a result", () => {
  const text = report([run(1, 5, { presses: [{ kind: "seek", ms: Number.POSITIVE_INFINITY }] })]);
  assert.match(rowOf(text, "seek, `sym`"), /never/u);
  assert.match(rowOf(text, "late joiner: page opened"), /not run/u);
});

test("a failed run is listed and counts for nothing", () => {
  const text = report([
    run(1, 5),
    { scenario: "sym", run: 2, at: "2026-01-02", failed: "Error: no\nstack" },
  ]);
  assert.match(text, /sym 2: failed: Error: no/u);
  assert.match(rowOf(text, "| sym |"), /1 \(0\), 1 failed/u);
});

test("the rules of rejection", () => {
  const member = { movedMs: 0.1, bracketMs: 0.5, isolated: true };
  const lateMs = { p99: 1 };
  const phases = [{ name: "steady", cpu, corrections: [still] }];
  const sound = { members: [member], lateMs, phases };
  assert.deepEqual(rejectionsOf(sound), []);
  const broken = [
    { ...sound, members: [{ ...member, movedMs: 0.31 }] },
    { ...sound, members: [{ ...member, bracketMs: Number.NaN }] },
    { ...sound, members: [{ ...member, isolated: false }] },
    { ...sound, lateMs: { p99: 5.1 } },
    { ...sound, phases: [{ ...phases[0], cpu: { ...cpu, others: 0.11 } }] },
    { ...sound, phases: [{ ...phases[0], cpu: { ...cpu, machine: 0.96 } }] },
    {
      ...sound,
      openLoop: true,
      phases: [{ ...phases[0], corrections: [{ ...still, pulses: 1 }] }],
    },
  ];
  for (const run of broken) assert.equal(rejectionsOf(run).length, 1);
});

test("a plot leaves out what is unknown and says what is what", () => {
  const curves = [
    { index: 0, path: { up: { delayMs: 5 }, down: { delayMs: 7 } }, points: [1, undefined, 2, 3] },
  ];
  const events = [{ what: "<seek>", atMs: 50 }];
  const svg = plot({ stepMs: 50, lengthMs: 200, curves, events, stretches: [] }, "sym");
  assert.equal(svg.match(/M[\d.]+ [\d.]+/gu).length, 2);
  assert.ok(svg.includes("1: 5 up, 7 down"));
  assert.ok(!svg.includes("<seek>"));
});
