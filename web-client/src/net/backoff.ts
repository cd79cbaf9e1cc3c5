const FIRST_MS = 200;
const LONGEST_MS = 10_000;

/**
 * The pause before an attempt, counted from 1: doubling, and anywhere in its upper half, so that a
 * room whose server restarts does not come back in one instant.
 *
 * @param random from 0 to 1
 */
export function backoffMs(attempt: number, random: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt - 1, 10));
  return whole * (0.5 + random / 2);
}

/** A server that says when to come back means it; the jitter comes on top. */
export function askedPauseMs(retryAfterMs: number, random: number): number {
  const asked = Math.min(120_000, Math.max(0, retryAfterMs));
  return asked + random * Math.max(250, asked / 4);
}
