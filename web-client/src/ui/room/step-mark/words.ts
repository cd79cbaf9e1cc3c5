import type { StepMark } from "../../../room/session";
import { say } from "../../words/say";
import { stretch } from "../../words/time";

type InStep = Extract<StepMark, { name: "in-step" }>;

/** How well this page keeps step, in words. */
export function stepWords(step: StepMark): string {
  const texts = say().step;
  switch (step.name) {
    case "nothing-on":
      return texts.nothingOn;
    case "loading":
      return texts.loading;
    case "held":
      return texts.held;
    case "waiting":
      return texts.waiting;
    case "in-step":
      return inStep(step);
    case "catching-up":
      if (step.skewMs === 0) {
        return texts.catchingUp;
      }
      return step.skewMs < 0
        ? texts.behind(stretch(step.skewMs))
        : texts.ahead(stretch(step.skewMs));
    case "stalled":
      return texts.stalled;
    case "interrupted":
      return texts.ad;
    case "live":
      return texts.live;
    case "muted-by-browser":
      return texts.muted;
    case "wants-file":
      return texts.wantsFile;
    case "failed":
      return texts.failed;
  }
}

/** The same where there is room for a word or two. */
export function briefStepWords(step: StepMark): string {
  const texts = say().step;
  switch (step.name) {
    case "in-step":
      return texts.inStep;
    case "catching-up":
      return texts.catchingUp;
    case "stalled":
      return texts.loading;
    case "interrupted":
      return texts.adBrief;
    case "live":
      return texts.liveBrief;
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
  const texts = say().step;
  const withinMs = Math.abs(skewMs) + spreadMs;
  return Number.isFinite(withinMs) && boundMs - spreadMs <= DOUBTFUL_MS
    ? texts.inStepWithin(atLeastOne(withinMs))
    : texts.inStep;
}

/** What the words of the mark mean, for whoever asks. */
export function stepExplained(step: StepMark): string {
  if (step.name !== "in-step") {
    return stepWords(step);
  }
  const { skewMs, spreadMs, boundMs } = step;
  const withinMs = Math.abs(skewMs) + spreadMs;
  const texts = say().step;
  const clockMs = boundMs - spreadMs;
  return Number.isFinite(withinMs) && Number.isFinite(clockMs)
    ? texts.explained(atLeastOne(withinMs), atLeastOne(clockMs))
    : texts.explainedBriefly;
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
