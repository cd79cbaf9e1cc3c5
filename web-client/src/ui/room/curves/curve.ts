import type { TracePoint } from "../../../room/trace";
import { number } from "../../words/locale";
import type { Words } from "../../words/words";

/** How much of the past is drawn. */
export const SPAN_MS = 60_000;
/** Where nothing was read for so long, nothing is drawn: a hidden page, a sleep. */
const GAP_MS = 2_500;

/** The points of the last minute with a new one; those by another clock tell of another time. */
export function followed(points: readonly TracePoint[], next: TracePoint): readonly TracePoint[] {
  const kept = points.filter(
    ({ localMs, clockId }) => clockId === next.clockId && localMs > next.localMs - SPAN_MS,
  );
  return [...kept, next];
}

/** What one curve is of. */
export interface Curve {
  readonly name: keyof Words["curves"]["names"];
  readonly words: (value: number) => string;
  readonly of: (point: TracePoint, first: TracePoint) => number | undefined;
  /** What is shown at least, so that noise looks like noise. */
  readonly least: Range;
  /** Around its middle: ahead and behind look alike. */
  readonly balanced: boolean;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

const signed = (value: number, digits: number, unit: string): string => {
  const isNone = Number(value.toFixed(digits)) === 0;
  const sign = isNone ? "" : value < 0 ? "−" : "+";
  return `${sign}${number(Math.abs(value), digits)} ${unit}`;
};

export const CURVES: readonly Curve[] = [
  {
    name: "skew",
    words: (value) => signed(value, 1, "ms"),
    of: ({ skewMs }) => skewMs,
    least: { low: -5, high: 5 },
    balanced: true,
  },
  {
    name: "offset",
    words: (value) => signed(value, 2, "ms"),
    of: ({ offsetMs }, first) => offsetMs - first.offsetMs,
    least: { low: -1, high: 1 },
    balanced: true,
  },
  {
    name: "error",
    words: (value) => `${number(value, 1)} ms`,
    of: ({ errorBoundMs }) => errorBoundMs,
    least: { low: 0, high: 10 },
    balanced: false,
  },
  {
    name: "rate",
    words: (value) => `${number(value, 3)}×`,
    of: ({ rate }) => rate,
    least: { low: 0.97, high: 1.03 },
    balanced: false,
  },
  {
    name: "buffered",
    words: (value) => `${number(value, 1)} s`,
    of: ({ bufferedMs }) => (bufferedMs === undefined ? undefined : bufferedMs / 1_000),
    least: { low: 0, high: 10 },
    balanced: false,
  },
];

export function valuesOf(curve: Curve, points: readonly TracePoint[]): (number | undefined)[] {
  const [first] = points;
  return first === undefined ? [] : points.map((point) => finite(curve.of(point, first)));
}

const finite = (value: number | undefined): number | undefined =>
  value !== undefined && Number.isFinite(value) ? value : undefined;

/** From the lowest to the highest of the values, and never less than the curve shows at least. */
export function rangeOf(
  { least, balanced }: Curve,
  values: readonly (number | undefined)[],
): Range {
  const known = values.filter((value) => value !== undefined);
  const low = Math.min(least.low, ...known);
  const high = Math.max(least.high, ...known);
  if (!balanced) {
    return { low, high };
  }
  const reach = Math.max(-low, high);
  return { low: -reach, high: reach };
}

export interface Paper {
  readonly width: number;
  readonly height: number;
}

/** The line of an SVG path: the present at the right edge, broken where nothing is known. */
export function pathOf(
  points: readonly TracePoint[],
  values: readonly (number | undefined)[],
  range: Range,
  { width, height }: Paper,
): string {
  const now = points.at(-1)?.localMs ?? 0;
  let path = "";
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const [at, { localMs }] of points.entries()) {
    const value = values[at];
    if (value === undefined) {
      lastMs = Number.NEGATIVE_INFINITY;
      continue;
    }
    const x = width * (1 - (now - localMs) / SPAN_MS);
    const y = height * (1 - (value - range.low) / (range.high - range.low));
    path += `${localMs - lastMs > GAP_MS ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`;
    lastMs = localMs;
  }
  return path;
}
