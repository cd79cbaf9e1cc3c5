import type { CloseCode, RefusalCode } from "../protocol/generated";
import { askedPauseMs, backoffMs } from "./backoff";
import { closeCodeOf, isForGood } from "./close-codes";

/** Where the link to the room stands. */
export type LinkState =
  /** A socket is being opened, or its `hello` is not answered yet. */
  | { readonly name: "connecting"; readonly attempt: number }
  /** Answered, and waiting for a seat (ST1). */
  | { readonly name: "lined"; readonly attempt: number; readonly sinceMs: number }
  | { readonly name: "seated"; readonly attempt: number; readonly sinceMs: number }
  | {
      readonly name: "waiting";
      readonly attempt: number;
      readonly delayMs: number;
      /** The server named the pause: not even a returning network shortens it. */
      readonly asked: boolean;
    }
  | { readonly name: "refused"; readonly code: RefusalCode; readonly message: string }
  | { readonly name: "closed"; readonly code: CloseCode | "unknown"; readonly message: string };

export type LinkInput =
  | { readonly name: "lined"; readonly nowMs: number }
  | { readonly name: "seated"; readonly nowMs: number }
  /** The `hello` was refused. */
  | {
      readonly name: "refused";
      readonly code: RefusalCode;
      readonly message: string;
      readonly random: number;
    }
  | {
      readonly name: "closed";
      readonly number: number;
      readonly code?: CloseCode;
      readonly message?: string;
      readonly retryAfterMs?: number;
      readonly nowMs: number;
      readonly random: number;
    }
  /** We gave the socket up: silent too long, a gap, something unknown. */
  | { readonly name: "abandoned"; readonly nowMs: number; readonly random: number }
  /** The pause is over. */
  | { readonly name: "due" }
  /** The network came back, or somebody looks at the page again. */
  | { readonly name: "woke" }
  | { readonly name: "left" };

export const firstState: LinkState = { name: "connecting", attempt: 0 };

/** A link that held this long was a good one: what comes next is a new trouble, not the old one. */
const GOOD_MS = 5_000;

/** A full room may have a seat later, but whether to try again is for the person to say. */
const PASSING: ReadonlySet<RefusalCode> = new Set(["busy", "too-fast", "not-saved", "internal"]);

export function step(state: LinkState, input: LinkInput): LinkState {
  if (state.name === "closed" || state.name === "refused") {
    return state;
  }
  switch (input.name) {
    case "lined":
      return state.name === "lined"
        ? state
        : { name: "lined", attempt: state.attempt, sinceMs: input.nowMs };
    case "seated":
      return { name: "seated", attempt: state.attempt, sinceMs: input.nowMs };
    case "refused":
      return afterRefusal(state, input);
    case "closed":
      return afterClose(state, input);
    case "abandoned":
      return afterLoss(state, input.nowMs, input.random);
    case "due":
      return state.name === "waiting" ? { name: "connecting", attempt: state.attempt } : state;
    case "woke":
      return state.name === "waiting" && !state.asked
        ? { name: "connecting", attempt: state.attempt }
        : state;
    case "left":
      return { name: "closed", code: "left", message: "You left." };
  }
}

type Open = Exclude<LinkState, { name: "closed" | "refused" }>;

/** What passes is no reason to lose the place in the line that one already has. */
function afterRefusal(state: Open, input: Extract<LinkInput, { name: "refused" }>): LinkState {
  if (!PASSING.has(input.code)) {
    return { name: "refused", code: input.code, message: input.message };
  }
  return state.name === "lined" ? state : waiting(state.attempt + 1, input.random);
}

function afterClose(state: Open, input: Extract<LinkInput, { name: "closed" }>): LinkState {
  if (isForGood(input.number)) {
    const code = input.code ?? closeCodeOf(input.number);
    return { name: "closed", code, message: input.message ?? "" };
  }
  if (input.retryAfterMs !== undefined) {
    const delayMs = askedPauseMs(input.retryAfterMs, input.random);
    return { name: "waiting", attempt: attemptAfter(state, input.nowMs), delayMs, asked: true };
  }
  return waiting(attemptAfter(state, input.nowMs), input.random);
}

/** Our own decision needs no pause, unless it comes again and again. */
function afterLoss(state: Open, nowMs: number, random: number): LinkState {
  const attempt = attemptAfter(state, nowMs);
  return attempt === 1 ? { name: "connecting", attempt } : waiting(attempt, random);
}

function attemptAfter(state: Open, nowMs: number): number {
  const isIn = state.name === "seated" || state.name === "lined";
  const wasGood = isIn && nowMs - state.sinceMs >= GOOD_MS;
  return wasGood ? 1 : state.attempt + 1;
}

function waiting(attempt: number, random: number): LinkState {
  return { name: "waiting", attempt, delayMs: backoffMs(attempt, random), asked: false };
}
