/** The value that this share lies below, of numbers sorted or not; Infinity counts like any other. */
export function quantile(values, share) {
  if (values.length === 0) return undefined;
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? sorted[0];
}

export const median = (values) => quantile(values, 0.5);

/** @returns {{p50: number, p95: number, p99: number, max: number, count: number}} */
export function summary(values) {
  const sorted = Float64Array.from(values).sort();
  const at = (share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: sorted.at(-1), count: sorted.length };
}
