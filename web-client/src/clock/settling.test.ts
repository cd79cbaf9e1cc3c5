import { expect, test } from "vitest";
import { Settling } from "./settling";

const exchange = (upMs: number, downMs: number) => ({
  t1Ms: 0,
  t2Ms: upMs,
  t3Ms: upMs,
  t4Ms: upMs + downMs,
});

test("a burst whose best agree settles it, one less does not", () => {
  const settling = new Settling();
  for (let i = 0; i < 7; i++) {
    settling.hear(exchange(30 + i, 40 + i));
  }
  expect(settling.isSettled).toBe(false);
  settling.hear(exchange(500, 900));
  expect(settling.isSettled).toBe(true);
});

test("as long as one direction's best differ it is open, but not for ever", () => {
  const settling = new Settling();
  for (let i = 0; i < 11; i++) {
    settling.hear(exchange(30, 40 + 20 * i));
  }
  expect(settling.isSettled).toBe(false);
  settling.hear(exchange(30, 900));
  expect(settling.isSettled).toBe(true);
});

test("a doubt begins it anew", () => {
  const settling = new Settling();
  for (let i = 0; i < 8; i++) {
    settling.hear(exchange(30, 40));
  }
  settling.doubt();
  expect(settling.isSettled).toBe(false);
  expect(settling.sigmaMs).toBe(Number.POSITIVE_INFINITY);
});
