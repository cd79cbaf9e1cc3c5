import type { CDPSession } from "@playwright/test";

export const PLACES: { readonly referee: string };

export interface Bounds {
  readonly leastMs: number;
  readonly mostMs: number;
}

/** Milliseconds. */
export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

export interface Apart {
  readonly pairs: Quantiles;
  readonly worst: Quantiles;
  /** The share of the time in which somebody's film did not run. */
  readonly outside: number;
  readonly seconds: number;
}

export function median(values: readonly number[]): number;
export function mapOf(session: CDPSession): Promise<Bounds>;
export function apart(logs: readonly object[], aheadMs: readonly number[]): Apart;
