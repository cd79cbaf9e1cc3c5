import assert from "node:assert/strict";
import { test } from "node:test";
import { jitterFor, Lane, seeded, transitMs } from "../shaping.mjs";

const always = (value) => () => value;

test("jitter begins at nothing, has a long tail, and the tail has an end", () => {
  assert.equal(jitterFor(10, 0), 0);
  assert.ok(Math.abs(jitterFor(10, 0.5) - 2.6) < 0.01);
  assert.ok(Math.abs(jitterFor(10, 0.95) - 17.14) < 0.01);
  assert.equal(jitterFor(10, 1 - 1e-12), 80);
});

test("a lost packet costs 250 ms and the way there and back", () => {
  const shape = { delayMs: 40, jitterMs: 0, stalls: 0.01 };
  assert.equal(transitMs(shape, 0, 0.0099), 40 + 250 + 80);
  assert.equal(transitMs(shape, 0, 0.01), 40);
  assert.equal(transitMs({ delayMs: 40, jitterMs: 0 }, 0, 0), 40);
});

test("what comes later arrives later, however long the first was held", () => {
  const draws = [0, 0, 0, 1]; // jitter and stall, twice
  const lane = new Lane({ delayMs: 10, jitterMs: 0, stalls: 0.5 }, () => draws.shift());
  assert.equal(lane.dueMs(1_000), 1_000 + 10 + 250 + 20);
  assert.equal(lane.dueMs(1_001), 1_280);
});

test("after a cut the delay has to be gone through again, in order", () => {
  const lane = new Lane({ delayMs: 30, jitterMs: 0 }, always(0));
  const due = lane.dueMs(1_000);
  assert.equal(lane.notBefore(due, 6_000), 6_030);
  assert.equal(lane.notBefore(6_500, 6_000), 6_500);
  assert.equal(lane.dueMs(6_001), 6_500);
});

test("the same seed gives the same chances, another one others", () => {
  const [a, b, c] = [seeded(7), seeded(7), seeded(8)];
  const first = [a(), a(), a()];
  assert.deepEqual([b(), b(), b()], first);
  assert.notDeepEqual([c(), c(), c()], first);
  assert.ok(first.every((draw) => draw >= 0 && draw < 1));
});
