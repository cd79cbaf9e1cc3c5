import type { StepMark } from "../../../room/session";
import { stretch } from "../../words/time";

/** How well this page keeps step, in words. */
export function stepWords(step: StepMark): string {
  switch (step.name) {
    case "nothing-on":
      return "nothing on";
    case "loading":
      return "loading";
    case "held":
      return "paused";
    case "waiting":
      return "waiting";
    case "in-step":
      return inStep(Math.abs(step.skewMs) + step.boundMs);
    case "catching-up":
      if (step.skewMs === 0) {
        return "catching up";
      }
      return `catching up, ${stretch(step.skewMs)} ${step.skewMs < 0 ? "behind" : "ahead"}`;
    case "stalled":
      return "stalled, loading more";
    case "muted-by-browser":
      return "muted by the browser";
    case "failed":
      return "not playing here";
  }
}

/** The same where there is room for a word or two. */
export function briefStepWords(step: StepMark): string {
  switch (step.name) {
    case "in-step":
      return "in step";
    case "catching-up":
      return "catching up";
    case "stalled":
      return "loading";
    default:
      return stepWords(step);
  }
}

function inStep(withinMs: number): string {
  return Number.isFinite(withinMs)
    ? `in step, ±${Math.max(1, Math.round(withinMs))} ms`
    : "in step";
}

const EDGE_MS = 1_000;

/**
 * Where a tick stands on the line: 0 far behind, 50 in step, 100 far ahead. Steep in the middle, so
 * that what the ear notices can be seen, and somebody seconds away still has a place.
 */
export function tickPlace(skewMs: number): number {
  if (!Number.isFinite(skewMs)) {
    return 50;
  }
  const part = Math.min(1, Math.abs(skewMs) / EDGE_MS);
  return 50 + Math.sign(skewMs) * 50 * Math.sqrt(part);
}
