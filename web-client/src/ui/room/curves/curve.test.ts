import { describe, expect, test } from "vitest";
import type { TracePoint } from "../../../room/trace";
import { CURVES, type Curve, followed, pathOf, rangeOf, SPAN_MS, valuesOf } from "./curve";

const point = (localMs: number, more: Partial<TracePoint> = {}): TracePoint => ({
  localMs,
  clockId: "c1",
  offsetMs: 1e12,
  errorBoundMs: 20,
  rttMs: 40,
  deliveryMs: 25,
  skewMs: 1,
  rate: 1,
  bufferedMs: 8_000,
  corrections: 0,
  jumps: 0,
  stalls: 0,
  plan: "none",
  step: "in-step",
  ...more,
});
const named = (name: string) => CURVES.find((curve) => curve.name.startsWith(name)) as Curve;
const PAPER = { width: 100, height: 10 };

describe("live curves", () => {
  test("numbers that are none, or not known, are not drawn and break the line", () => {
    const points = [
      point(0, { skewMs: Number.NaN }),
      point(500, { skewMs: 2 }),
      point(1_000, { skewMs: undefined }),
      point(1_500, { skewMs: Number.POSITIVE_INFINITY }),
      point(2_000, { skewMs: -5 }),
    ];
    const skew = named("skew");
    const values = valuesOf(skew, points);
    expect(values).toEqual([undefined, 2, undefined, undefined, -5]);
    const path = pathOf(points, values, rangeOf(skew, values), PAPER);
    expect(path).toBe("M97.5 3.0M100.0 10.0");
  });

  test("without a point there is nothing, and nothing is thrown", () => {
    for (const curve of CURVES) {
      const values = valuesOf(curve, []);
      expect(pathOf([], values, rangeOf(curve, values), PAPER)).toBe("");
    }
  });

  test("a minute is kept, whatever it was that made the page wait", () => {
    let points: readonly TracePoint[] = [];
    for (let at = 0; at <= 200; at++) {
      points = followed(points, point(at * 500));
    }
    expect(points.length).toBe(SPAN_MS / 500);
    expect(followed(points, point(1e7)).length).toBe(1);
  });

  test("another clock begins anew: what was before is another time", () => {
    const points = followed(followed([], point(0)), point(500, { clockId: "c2", offsetMs: 5 }));
    expect(points.map(({ clockId }) => clockId)).toEqual(["c2"]);
    expect(valuesOf(named("offset"), points)).toEqual([0]);
  });

  test("where the page slept the line is broken", () => {
    const points = [point(0), point(500), point(5_000)];
    const path = pathOf(points, [1, 1, 1], { low: 0, high: 2 }, PAPER);
    expect(path).toBe("M91.7 5.0L92.5 5.0M100.0 5.0");
  });

  test("noise looks like noise, and what is large fits in", () => {
    const skew = named("skew");
    expect(rangeOf(skew, [0.2, -0.4])).toEqual({ low: -5, high: 5 });
    expect(rangeOf(skew, [-800, 3])).toEqual({ low: -800, high: 800 });
    expect(rangeOf(named("rate"), [1.5])).toEqual({ low: 0.97, high: 1.5 });
  });

  test("the offset is drawn as its change, which is all that can be seen of it", () => {
    const points = [point(0), point(500, { offsetMs: 1e12 - 0.25 })];
    expect(valuesOf(named("offset"), points)).toEqual([0, -0.25]);
  });

  test("each is said with its unit", () => {
    expect(named("skew").words(-1.26)).toBe("−1.3 ms");
    expect(named("skew").words(-0.01)).toBe("0.0 ms");
    expect(named("rate").words(0.98)).toBe("0.980×");
    expect(named("buffered").words(8)).toBe("8.0 s");
  });
});
