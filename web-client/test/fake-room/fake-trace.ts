import type { TracePoint } from "../../src/room/trace";

/** A page that was started a little ahead, was pulled in, and keeps step since. */
export function fakeTrace(step: string): TracePoint {
  const now = performance.now();
  const wave = Math.sin(now / 1_700) + Math.sin(now / 530) / 2;
  const isPulsing = now % 20_000 < 1_500;
  return {
    localMs: now,
    clockId: "c-7f3a",
    offsetMs: 1_790_000_000_000 + Math.sin(now / 9_000) * 0.8 + now / 1e5,
    errorBoundMs: 19.4 + Math.sin(now / 6_000),
    rttMs: 38.6,
    deliveryMs: 27,
    skewMs: (isPulsing ? 9 : 0.4) + wave,
    rate: isPulsing ? 0.98 : 1,
    bufferedMs: 18_000 + 9_000 * ((now / 8_000) % 1),
    corrections: 2,
    jumps: 0,
    stalls: 0,
    plan: isPulsing ? "pulsing" : "none",
    step,
  };
}
