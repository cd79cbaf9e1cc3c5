import { expect, test } from "vitest";
import { type Fetched, filmTakesMs } from "./line-pace";

const file = (bytes: number, tripMs: number, tookMs: number, over = bytes): Fetched => ({
  requestStart: 1_000,
  responseStart: 1_000 + tripMs,
  responseEnd: 1_000 + tripMs + tookMs,
  encodedBodySize: bytes,
  transferSize: over,
});

test("what was kept from before, or is small, says nothing of the line", () => {
  expect(filmTakesMs([])).toBeUndefined();
  expect(filmTakesMs([file(120_000, 1, 1, 0), file(2_000, 150, 10)])).toBeUndefined();
});

test("a slow line takes its round trips and the bytes that a browser reads first", () => {
  expect(filmTakesMs([file(120_000, 150, 600)])).toBe(3 * 150 + 1_500);
});

test("files that came beside each other shared the line: the fastest tells", () => {
  const all = [file(120_000, 150, 600), file(60_000, 300, 600), file(300, 150, 0)];
  expect(filmTakesMs(all)).toBe(3 * 150 + 1_500);
});

test("a fast line takes hardly anything", () => {
  expect(filmTakesMs([file(120_000, 2, 3)])).toBeLessThan(20);
});
