import { describe, expect, test } from "vitest";
import { anchorsOf, type Dated, zeroAt } from "./live";

const BROADCAST = 1_790_000_000_000;

const fragment = (cc: number, start: number, atMs: number | null, startPTS?: number): Dated => ({
  cc,
  start,
  startPTS,
  programDateTime: atMs === null ? null : BROADCAST + atMs,
});

describe("SO4 which moment of a broadcast is shown where", () => {
  test("the playlist's word holds until a fragment is here, and that one's for good", () => {
    const reckoned = anchorsOf([fragment(0, 10, 50_000), fragment(0, 14, 54_000)], new Map());
    expect(zeroAt(reckoned.values(), 12_000)).toBe(BROADCAST + 40_000);
    const exact = anchorsOf([fragment(0, 10, 50_000), fragment(0, 14, 54_000, 14.08)], reckoned);
    expect(zeroAt(exact.values(), 12_000)).toBe(BROADCAST + 39_920);
    const later = anchorsOf([fragment(0, 18, 58_000, 18.1)], exact);
    expect(zeroAt(later.values(), 18_000)).toBe(BROADCAST + 39_920);
  });

  test("after a discontinuity the time is another", () => {
    const anchors = anchorsOf([fragment(0, 10, 50_000), fragment(1, 14, 154_000)], new Map());
    expect(zeroAt(anchors.values(), 5_000)).toBe(BROADCAST + 40_000);
    expect(zeroAt(anchors.values(), 13_800)).toBe(BROADCAST + 40_000);
    expect(zeroAt(anchors.values(), 13_950)).toBe(BROADCAST + 140_000);
  });

  test("what has gone by is forgotten, and what has no time has none", () => {
    const first = anchorsOf([fragment(0, 10, 50_000, 10)], new Map());
    expect(anchorsOf([fragment(1, 14, null)], first).size).toBe(0);
    expect(zeroAt([], 0)).toBeUndefined();
  });
});
