import type { Film, LoadedFilm } from "../player/port";
import type { Condition, FailureCode, Why } from "../protocol/generated";
import type { StepMark } from "../room/session";
import { keptWithinMs } from "./correct";
import type { Desired, Waiting } from "./desired";
import { lineAt } from "./line";
import type { Skew } from "./measure";
import { isStarved } from "./watch";

/** What is said of this page's film, to the room and to the one in front of it. */
export interface Seen {
  readonly film: Film;
  readonly want: Desired;
  readonly skew?: Skew;
  /** What became of this item, while it has not been loaded since. */
  readonly failedWith?: FailureCode;
  readonly blocked: boolean;
  readonly mutedByBrowser: boolean;
  /** Nobody can see the page: its browser may keep it from loading, starting, and minding the time. */
  readonly hidden: boolean;
  /** The bound of the clock's error. */
  readonly clockErrorMs: number;
  readonly nowMs: number;
}

/** Sounds further apart than this are heard as two (echo); pictures much later. */
const IN_STEP_MS = 40;
/** What one unsmoothed reading of the position may be off by. */
const READING_MS = 20;

/** What a hidden page can't do is nobody's fault and nobody's to wait for (PB14). */
export function conditionOf(seen: Seen): Condition {
  const condition = conditionIfSeen(seen);
  const { want, hidden, nowMs } = seen;
  const couldNotStart =
    condition === "ready" && want.name === "playing" && nowMs >= want.line.sinceMs;
  const isStuck = condition === "loading" || condition === "stalled" || couldNotStart;
  return hidden && isStuck ? "suspended" : condition;
}

/** What keeps a suspended film from running, when it is not the film (PB18). */
export function whyOf(seen: Seen): Why | undefined {
  const { film, hidden } = seen;
  if (film.name === "failed" || conditionOf(seen) !== "suspended") {
    return undefined;
  }
  if (film.name === "loaded" && film.interruption !== undefined) {
    return film.interruption;
  }
  if (film.name === "wanting") {
    return "file";
  }
  return hidden ? "hidden" : "gesture";
}

function conditionIfSeen({ film, want, blocked }: Seen): Condition {
  switch (film.name) {
    case "empty":
      return want.name === "nothing" ? "ready" : "loading";
    case "loading":
      return "loading";
    case "failed":
    case "wanting":
      return "suspended";
    case "loaded":
      if (film.interruption !== undefined) {
        return "suspended";
      }
      if (blocked && want.name === "playing") {
        return "suspended";
      }
      if (film.moving) {
        return "playing";
      }
      if (isStarved(film)) {
        return "stalled";
      }
      return film.seeking || !film.canPlay ? "loading" : "ready";
  }
}

/** How far ahead the film is of where it should be; undefined while it should stand. */
export function skewMsOf({ film, want, skew, nowMs }: Seen): number | undefined {
  if (film.name !== "loaded" || want.name !== "playing" || film.limits?.isLive) {
    return undefined;
  }
  return skew?.errorMs ?? film.positionMs - lineAt(want.line, nowMs);
}

export function stepMarkOf(seen: Seen): StepMark {
  const { film, want } = seen;
  if (want.name === "nothing") {
    return { name: "nothing-on" };
  }
  if (film.name === "failed") {
    return { name: "failed", reason: film.reason };
  }
  if (film.name === "wanting" && film.itemId === want.itemId) {
    return { name: "wants-file" };
  }
  if (want.name === "held" && want.waiting !== undefined) {
    return waitingMark(want.waiting, seen.nowMs);
  }
  switch (film.name) {
    case "empty":
    case "loading":
    case "wanting":
      return { name: "loading" };
    case "loaded":
      return film.itemId === want.itemId ? markOf(seen, film) : { name: "loading" };
  }
}

/** In whole seconds, so that it is drawn once a second and not oftener. */
function waitingMark({ for: members, untilMs }: Waiting, nowMs: number): StepMark {
  return {
    name: "waiting",
    for: members,
    leftS: Math.max(1, Math.ceil((untilMs - nowMs) / 1_000)),
  };
}

function markOf(seen: Seen, film: LoadedFilm): StepMark {
  if (film.interruption !== undefined) {
    return { name: "interrupted", by: film.interruption };
  }
  const { want, nowMs } = seen;
  if (film.limits?.isLive && film.moving) {
    return { name: "live" };
  }
  if (want.name !== "playing" || film.ended) {
    return { name: "held" };
  }
  const skewMs = skewMsOf(seen) ?? 0;
  if (seen.mutedByBrowser || seen.blocked) {
    return { name: "muted-by-browser", skewMs };
  }
  if (isStarved(film)) {
    return { name: "stalled" };
  }
  if (film.paused && nowMs < want.line.sinceMs) {
    return { name: "held" };
  }
  if (film.paused) {
    return { name: "catching-up", skewMs: 0 }; // waiting, further on, for the room to come by
  }
  if (Math.abs(skewMs) > keptWithinMs(film.limits, IN_STEP_MS)) {
    return { name: "catching-up", skewMs };
  }
  const spreadMs = seen.skew?.spreadMs ?? READING_MS;
  return { name: "in-step", skewMs, spreadMs, boundMs: seen.clockErrorMs + spreadMs };
}
