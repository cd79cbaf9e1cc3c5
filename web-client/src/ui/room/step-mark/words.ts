import type { StepMark } from "../../../room/session";
import { stretch } from "../../words/time";

type InStep = Extract<StepMark, { name: "in-step" }>;

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
      return inStep(step);
    case "catching-up":
      if (step.skewMs === 0) {
        return "catching up";
      }
      return `catching up, ${stretch(step.skewMs)} ${step.skewMs < 0 ? "behind" : "ahead"}`;
    case "stalled":
      return "stalled, loading more";
    case "interrupted":
      return "an ad is on here";
    case "live":
      return "live, as it comes";
    case "muted-by-browser":
      return "muted by the browser";
    case "wants-file":
      return "choose your copy";
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
    case "interrupted":
      return "ad";
    case "live":
      return "live";
    default:
      return stepWords(step);
  }
}

/** With a clock that may be off by more than this, a number of milliseconds would say too much. */
const DOUBTFUL_MS = 100;

/**
 * How near the film is to the room's timeline as this page measures it. What the clock may be off by is
 * another matter: it is bounded by half a round trip and is nearly always far less, so that it would
 * drown what is known. It stands in the mark's own explanation, and where it is large nothing is said.
 */
function inStep({ skewMs, spreadMs, boundMs }: InStep): string {
  const withinMs = Math.abs(skewMs) + spreadMs;
  return Number.isFinite(withinMs) && boundMs - spreadMs <= DOUBTFUL_MS
    ? `in step, ±${atLeastOne(withinMs)} ms`
    : "in step";
}

/** What the words of the mark mean, for whoever asks. */
export function stepExplained(step: StepMark): string {
  if (step.name !== "in-step") {
    return stepWords(step);
  }
  const { skewMs, spreadMs, boundMs } = step;
  const withinMs = Math.abs(skewMs) + spreadMs;
  const clockMs = boundMs - spreadMs;
  return Number.isFinite(withinMs) && Number.isFinite(clockMs)
    ? `In step: the film here is within ${atLeastOne(withinMs)} ms of where the room is by this page’s clock. ` +
        `That clock is at most ${atLeastOne(clockMs)} ms off, and as a rule far less.`
    : "In step.";
}

const atLeastOne = (ms: number): number => Math.max(1, Math.round(ms));

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
