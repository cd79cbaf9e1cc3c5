import { quantile } from "../measure/quantiles.mjs";

/** Milliseconds as people read them. */
export function ms(value, digits = 1) {
  if (value === undefined || Number.isNaN(value)) return "–";
  return value === Number.POSITIVE_INFINITY ? "never" : value.toFixed(digits);
}

export function seconds(value) {
  if (value === undefined || Number.isNaN(value)) return "–";
  return value === Number.POSITIVE_INFINITY ? "never" : `${(value / 1e3).toFixed(2)} s`;
}

export const percent = (share) => (share === undefined ? "–" : `${(share * 100).toFixed(0)} %`);

/** Of runs, the median; the worse of the two in the middle when they are even. */
export const ofRuns = (values) =>
  quantile(
    values.filter((value) => value !== undefined),
    0.5001,
  );

export const p95 = (values) => quantile(values, 0.95);

export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
