import assert from "node:assert/strict";
import { test } from "node:test";
import { mapOfMember } from "../measure/logs.mjs";
import { measurePresses } from "../measure/presses.mjs";
import { quantile, summary } from "../measure/quantiles.mjs";
import { settledAt, withoutPaths } from "../measure/settling.mjs";
import { spreadAt, spreadOver } from "../measure/spread.mjs";
import { timelineOf } from "../measure/timeline.mjs";
import { clockTrack, frameTrack, placeAt } from "../measure/track.mjs";

const RUNS = 4 << 3;
const STANDS = RUNS | 1;

/** Readings each 100 ms of a film that starts at `beganMs` and is at `ms - beganMs + aheadMs` from there. */
function clockOf(beganMs, untilMs, aheadMs = 0, notes = []) {
  const rows = [];
  for (let ms = 0; ms <= untilMs; ms += 100) {
    const isOn = ms > beganMs;
    rows.push(ms, isOn ? ms - beganMs + aheadMs : aheadMs, isOn ? RUNS : STANDS, 1);
  }
  return clockTrack(rows, notes);
}

const playing = (atMs, sinceMs, positionMs = 0, former) => ({
  playback: { state: "playing", positionMs, rate: 1, sinceMs, former },
  atMs,
  seq: atMs,
});

test("a start between two readings is found where the line begins", () => {
  const track = clockOf(1_030, 3_000);
  assert.equal(placeAt(track, 1_020), undefined);
  assert.ok(Math.abs(placeAt(track, 1_050) - 20) < 1e-6);
  assert.ok(Math.abs(placeAt(track, 2_000) - 970) < 1e-6);
});

test("over a seek, a stall or a gap nothing is known", () => {
  const sought = clockOf(0, 3_000, 0, [[1_250, "seeking", 0]]);
  assert.equal(placeAt(sought, 1_250), undefined);
  assert.ok(placeAt(sought, 1_350) !== undefined);
  const stalled = clockTrack(
    [0, 0, RUNS, 1, 100, 100, RUNS, 1, 200, 110, 2 << 3, 1, 300, 110, RUNS, 1],
    [],
  );
  assert.equal(placeAt(stalled, 150), undefined);
  assert.equal(placeAt(stalled, 250), undefined);
  const gap = clockTrack([0, 0, RUNS, 1, 2_000, 2_000, RUNS, 1], []);
  assert.equal(placeAt(gap, 1_000), undefined);
});

test("frames make a line by when they are on the screen", () => {
  const track = frameTrack([0, 10, 0, 1, 40, 50, 40, 2, 400, 410, 400, 3]);
  assert.equal(placeAt(track, 30), 20);
  assert.equal(placeAt(track, 300), undefined);
});

test("before its beginning a timeline is what it was before", () => {
  const former = { positionMs: 0, rate: 1, sinceMs: 0 };
  const line = timelineOf([playing(0, 0), playing(5_000, 5_500, 60_000, former)], 0);
  assert.equal(line.placeAt(4_000), 4_000);
  assert.equal(line.placeAt(5_400), 5_400);
  assert.equal(line.placeAt(5_600), 60_100);
  assert.equal(line.runsAt(5_400), false);
});

test("the server's time is brought to the machine's", () => {
  const line = timelineOf([playing(1_000_000, 1_000_100)], 999_000);
  assert.equal(line.placeAt(1_200), 100);
});

test("who does not run while the room does is out of step, not out of sight", () => {
  const line = timelineOf([playing(0, 0)], 0);
  const tracks = [clockOf(0, 2_000), clockOf(1_000, 2_000)];
  const { worst, pairs, outside } = spreadOver(tracks, line, 500, 1_500);
  assert.equal(worst.max, Number.POSITIVE_INFINITY);
  assert.ok(outside > 0.45 && outside < 0.55);
  assert.equal(pairs.p95, Number.POSITIVE_INFINITY);
});

test("pairs, the worst pair, and how each is off", () => {
  const line = timelineOf([playing(0, 0)], 0);
  const tracks = [clockOf(0, 2_000), clockOf(0, 2_000, 6), clockOf(0, 2_000, -3)];
  assert.equal(Math.round(spreadAt(tracks, 1_000)), 9);
  const { worst, pairs, biasMs, lineMs } = spreadOver(tracks, line, 500, 1_500);
  assert.equal(Math.round(worst.p50), 9);
  assert.deepEqual([pairs.p50, pairs.max].map(Math.round), [6, 9]);
  assert.deepEqual(biasMs.map(Math.round), [-1, 5, -4]);
  assert.deepEqual(lineMs.map(Math.round), [0, 6, -3]);
});

test("together counts from the moment after which it lasts a second", () => {
  const line = timelineOf([playing(0, 0)], 0);
  const late = clockOf(700, 5_000, 700);
  assert.equal(settledAt([clockOf(0, 5_000), late], line, 0, 5_000), 700);
  assert.equal(settledAt([clockOf(0, 5_000), late], line, 0, 1_600), Number.POSITIVE_INFINITY);
  assert.equal(
    settledAt([clockOf(0, 5_000, 50), clockOf(0, 5_000)], line, 0, 5_000),
    Number.POSITIVE_INFINITY,
  );
});

test("who is ahead by what the path predicts counts as together", () => {
  const line = timelineOf([playing(0, 0)], 0);
  const uneven = { up: { delayMs: 130 }, down: { delayMs: 30 } };
  const logs = [
    { path, clockTrack: clockOf(0, 3_000) },
    { path: uneven, clockTrack: clockOf(0, 3_000, 50) },
  ];
  assert.equal(
    settledAt(
      logs.map(({ clockTrack }) => clockTrack),
      line,
      0,
      3_000,
    ),
    Infinity,
  );
  assert.equal(settledAt(withoutPaths(logs), line, 0, 3_000), 0);
});

test("together at the wrong place is not there", () => {
  const line = timelineOf([playing(0, 0), playing(1_000, 1_000, 60_000)], 0);
  const tracks = [clockOf(0, 4_000), clockOf(0, 4_000)];
  assert.equal(settledAt(tracks, line, 1_000, 4_000), Number.POSITIVE_INFINITY);
});

const path = { up: { delayMs: 50 }, down: { delayMs: 50 } };
const frames = (...rows) => rows.flatMap(([at, media]) => [at, at, media, 0]);

test("a pause is over when the last stands on the very frame", () => {
  const logs = [
    {
      path,
      clockTrack: { pieces: [] },
      notes: [
        [1_000, "keydown", 0],
        [1_001, "pause", 0],
      ],
      frames: frames([960, 400], [1_000, 440]),
    },
    {
      path,
      clockTrack: { pieces: [] },
      notes: [[1_120, "pause", 0]],
      frames: frames([1_000, 440], [1_100, 520], [1_160, 440], [1_190, 440]),
    },
  ];
  const line = timelineOf(
    [{ playback: { state: "held", positionMs: 440, sinceMs: 1_000 }, atMs: 1_060, seq: 1 }],
    0,
  );
  const press = { kind: "pause", member: 0, dispatchedMs: 998, input: "keydown" };
  const [same] = measurePresses([press], logs, line, 3_000);
  assert.equal(same.identical, true);
  assert.equal(same.ms, 160);
  assert.equal(same.serverMs, 60);
  logs[1].frames = frames([1_100, 520]);
  const [other] = measurePresses([press], logs, line, 3_000);
  assert.equal(other.identical, false);
  assert.equal(other.ms, Number.POSITIVE_INFINITY);
});

test("a press that the room never heard of is lost, and said to be", () => {
  const line = timelineOf([], 0);
  const [press] = measurePresses(
    [{ kind: "play", member: 0, dispatchedMs: 0, input: "keydown" }],
    [{ path, clockTrack: { pieces: [] }, notes: [] }],
    line,
    1_000,
  );
  assert.equal(press.lost, true);
  assert.equal(press.ms, Number.POSITIVE_INFINITY);
});

test("a map of time is the middle of what all brackets agree on", () => {
  const { addMs, movedMs, bracketMs } = mapOfMember([
    { leastMs: 99.8, mostMs: 100.2 },
    { leastMs: 100.0, mostMs: 100.6 },
  ]);
  assert.ok(Math.abs(addMs - 100.15) < 1e-9);
  assert.ok(Math.abs(movedMs - 0.3) < 1e-9);
  assert.ok(Math.abs(bracketMs - 0.6) < 1e-9);
});

test("percentiles are values that were seen, and never is one of them", () => {
  const { p50, p95, max } = summary([4, 1, 3, 2, Number.POSITIVE_INFINITY]);
  assert.deepEqual([p50, p95, max], [3, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
  assert.equal(quantile([1, 2, 3, 4], 0.5), 2);
  assert.equal(quantile([], 0.5), undefined);
});
