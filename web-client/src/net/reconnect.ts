import type { CloseCode, RefusalCode } from "../protocol/generated";
import { askedPauseMs, backoffMs } from "./backoff";
import { closeCodeOf, isForGood } from "./close-codes";

/** Where the link to the room stands. */
export type LinkState =
  /** A socket is being opened, or its `hello` is not answered yet. */
  | { readonly name: "connecting"; readonly attempt: number; readonly trouble: Trouble }
  /** Answered, and waiting for a seat (ST1). */
  | { readonly name: "lined"; readonly attempt: number; readonly sinceMs: number }
  | {
      readonly name: "seated";
      readonly attempt: number;
      readonly sinceMs: number;
      readonly spare: Spare;
    }
  | {
      readonly name: "waiting";
      readonly attempt: number;
      readonly delayMs: number;
      /** The server named the pause: not even a returning network shortens it. */
      readonly asked: boolean;
      readonly trouble: Trouble;
    }
  | { readonly name: "refused"; readonly code: RefusalCode; readonly message: string }
  | { readonly name: "closed"; readonly code: CloseCode | "unknown"; readonly message: string };

/** A second socket, opened while the one that has the seat says nothing. */
export type Spare =
  | "none"
  /** Not open yet: given up again if the other one answers after all. */
  | "opening"
  /** Its `hello` is on the way, and the server closes the other one `replaced`: our own doing (ST5). */
  | "asked";

/** Why there is no seat just now. */
export type Trouble =
  | "none"
  | "unreachable"
  /** The server said that it stops and will be back. */
  | "restarting"
  /** It is there, and has more to do than it can take in. */
  | "busy";

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
      /** A `hello` of ours may have come late, on a socket that we had given up. */
      readonly isOurDoing: boolean;
      readonly nowMs: number;
      readonly random: number;
    }
  /** We gave the socket up: silent too long, a gap, something unknown. */
  | { readonly name: "abandoned"; readonly nowMs: number; readonly random: number }
  /** Nothing was heard for a while; it may be slow, it may be dead. */
  | { readonly name: "doubted" }
  /** Something was heard after all. */
  | { readonly name: "heard" }
  | { readonly name: "spare-opened" }
  | { readonly name: "spare-lost" }
  /** The pause is over. */
  | { readonly name: "due" }
  /** The network came back, or somebody looks at the page again. `isStuck`: an attempt hangs. */
  | { readonly name: "woke"; readonly isStuck: boolean }
  | { readonly name: "left" };

export const firstState: LinkState = { name: "connecting", attempt: 0, trouble: "none" };

/** A link that held this long was a good one: what comes next is a new trouble, not the old one. */
const GOOD_MS = 5_000;

/** After so many tries in vain it is not just a restart. */
const RESTART_TRIES = 8;

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
      return { name: "seated", attempt: state.attempt, sinceMs: input.nowMs, spare: "none" };
    case "refused":
      return afterRefusal(state, input);
    case "closed":
      return afterClose(state, input);
    case "abandoned":
      return hasSpare(state) ? onTheSpare(state, input.nowMs) : afterLoss(state, input);
    case "doubted":
      return withSpare(state, "none", "opening");
    case "heard":
      return withSpare(state, "opening", "none");
    case "spare-opened":
      return withSpare(state, "opening", "asked");
    case "spare-lost":
      return hasSpare(state) ? { ...state, spare: "none" } : state;
    case "due":
      return state.name === "waiting" ? again(state) : state;
    case "woke":
      return afterWaking(state, input.isStuck);
    case "left":
      return { name: "closed", code: "left", message: "You left." };
  }
}

type Open = Exclude<LinkState, { name: "closed" | "refused" }>;
type Seated = Extract<LinkState, { name: "seated" }>;

function withSpare(state: Open, from: Spare, to: Spare): Open {
  return state.name === "seated" && state.spare === from ? { ...state, spare: to } : state;
}

const hasSpare = (state: Open): state is Seated =>
  state.name === "seated" && state.spare !== "none";

/** The second socket is all there is now; it was begun already. */
const onTheSpare = (state: Seated, nowMs: number): Open => ({
  name: "connecting",
  attempt: attemptAfter(state, nowMs),
  trouble: "unreachable",
});

const again = ({ attempt, trouble }: Extract<Open, { trouble: Trouble }>): Open => ({
  name: "connecting",
  attempt,
  trouble,
});

function afterWaking(state: Open, isStuck: boolean): Open {
  const mayTry = state.name === "waiting" ? !state.asked : state.name === "connecting" && isStuck;
  return mayTry ? again(state as Extract<Open, { trouble: Trouble }>) : state;
}

/** What passes is no reason to lose the place in the line that one already has. */
function afterRefusal(state: Open, input: Extract<LinkInput, { name: "refused" }>): LinkState {
  if (!PASSING.has(input.code)) {
    return { name: "refused", code: input.code, message: input.message };
  }
  return state.name === "lined" ? state : waiting(state.attempt + 1, "busy", input.random);
}

function afterClose(state: Open, input: Extract<LinkInput, { name: "closed" }>): LinkState {
  const { number, nowMs, random } = input;
  const code = input.code ?? closeCodeOf(number);
  const isOurs = code === "replaced" && (input.isOurDoing || isAsked(state));
  if (isForGood(number) && !isOurs) {
    return { name: "closed", code, message: input.message ?? "" };
  }
  const attempt = attemptAfter(state, nowMs);
  const trouble = troubleAfter(state, code, attempt);
  if (input.retryAfterMs !== undefined) {
    const delayMs = askedPauseMs(input.retryAfterMs, random);
    return { name: "waiting", attempt, delayMs, asked: true, trouble };
  }
  return hasSpare(state) ? onTheSpare(state, nowMs) : waiting(attempt, trouble, random);
}

const isAsked = (state: Open): boolean => state.name === "seated" && state.spare === "asked";

/** Our own decision needs no pause, unless it comes again and again. */
function afterLoss(state: Open, { nowMs, random }: { nowMs: number; random: number }): LinkState {
  const attempt = attemptAfter(state, nowMs);
  const trouble = troubleAfter(state, "unknown", attempt);
  return attempt === 1
    ? { name: "connecting", attempt, trouble }
    : waiting(attempt, trouble, random);
}

/** Of a server that restarts nothing can be reached for a while: that is the restart still. */
function troubleAfter(state: Open, code: CloseCode | "unknown", attempt: number): Trouble {
  if (code === "restarting") {
    return "restarting";
  }
  if (code === "busy" || code === "too-fast") {
    return "busy";
  }
  const before = "trouble" in state ? state.trouble : "none";
  return before === "restarting" && attempt <= RESTART_TRIES ? "restarting" : "unreachable";
}

function attemptAfter(state: Open, nowMs: number): number {
  const isIn = state.name === "seated" || state.name === "lined";
  const wasGood = isIn && nowMs - state.sinceMs >= GOOD_MS;
  return wasGood ? 1 : state.attempt + 1;
}

function waiting(attempt: number, trouble: Trouble, random: number): LinkState {
  return { name: "waiting", attempt, delayMs: backoffMs(attempt, random), asked: false, trouble };
}
