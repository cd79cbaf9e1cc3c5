import type { LoadedFilm } from "../player/port";
import {
  DATA_PATIENCE_MS,
  END_MS,
  JUMP_MS,
  LATE_START_MS,
  MOST_TRIES,
  RELOAD_AFTER_MS,
  SAME_TIME_MS,
} from "./bands";
import { correct } from "./correct";
import type { Desired } from "./desired";
import { isContinuous, type Line, lineAt, playRateAt, whenAt } from "./line";
import type { Observed } from "./observed";
import { type Action, noPlan, nothing, type Plan } from "./plan";
import { aheadMs, needsSeek, prepareAhead, prepareBeginning } from "./prepare";

type Playing = Extract<Desired, { name: "playing" }>;

/** The one decision of the page's player: from what is and what should be to one action. Pure. */
export function reconcile(seen: Observed, want: Desired, nowMs: number): Action {
  const { film } = seen;
  if (want.name === "nothing") {
    return film.name === "empty" ? nothing : { name: "unload" };
  }
  if (film.name === "empty" || film.itemId !== want.itemId) {
    return { name: "load" };
  }
  if (film.name === "failed") {
    return film.mayPass && seen.failedForMs >= RELOAD_AFTER_MS ? { name: "load" } : nothing;
  }
  if (film.name === "loading" || film.name === "wanting") {
    return nothing;
  }
  if (film.interruption !== undefined) {
    return nothing; // an ad that is paused never ends
  }
  if (film.limits?.isLive) {
    return asItComes(seen, film, want, nowMs);
  }
  switch (want.name) {
    case "held":
      return hold(film, want.positionMs);
    case "playing":
      return follow(seen, film, want, nowMs);
  }
}

/** What is live can be stopped and let run, and is nowhere but at its end. */
function asItComes(
  { awaitsBrowser }: Observed,
  { paused, positionMs }: LoadedFilm,
  want: Exclude<Desired, { name: "nothing" }>,
  nowMs: number,
): Action {
  if (want.name === "held") {
    return paused ? nothing : { name: "hold", positionMs, seek: false };
  }
  return paused && !awaitsBrowser ? { name: "startNow", dueMs: nowMs } : nothing;
}

/** Not only near the frame, on it: a seek shows exactly the frame of its target, a pause need not. */
function hold(film: LoadedFilm, wantedMs: number): Action {
  const positionMs = Math.min(wantedMs, film.durationMs ?? wantedMs);
  const seek = needsSeek(film, positionMs);
  return film.paused && !seek ? nothing : { name: "hold", positionMs, seek };
}

function follow(seen: Observed, film: LoadedFilm, want: Playing, nowMs: number): Action {
  const { line } = want;
  const endMs = film.durationMs ?? Number.POSITIVE_INFINITY;
  if (lineAt(line, nowMs) >= endMs) {
    return film.ended ? nothing : hold(film, endMs);
  }
  if (film.paused && seen.awaitsBrowser) {
    return nothing;
  }
  const plan = planFor(seen.plan, want.key);
  switch (plan.name) {
    case "prepared":
      return film.paused ? start(seen, film, want, plan, nowMs) : restart(seen, film, want, nowMs);
    case "armed":
      return film.paused ? rearm(seen, film, want, plan.callMs) : restart(seen, film, want, nowMs);
    case "pulsing":
      if (film.paused) {
        return join(seen, film, want, nowMs);
      }
      return nowMs >= plan.endMs
        ? { name: "setRate", rate: playRateAt(line, nowMs) }
        : { name: "nothing", againMs: plan.endMs };
    case "none":
      return film.paused ? join(seen, film, want, nowMs) : run(seen, film, want, nowMs);
  }
}

/** A plan made for another state of the room is no plan. */
const planFor = (plan: Plan, key: string): Plan =>
  plan.name === "none" || plan.key === key ? plan : noPlan;

/** The picture runs, and it should, or is about to. */
function run(seen: Observed, film: LoadedFilm, want: Playing, nowMs: number): Action {
  const { line } = want;
  const isBefore = nowMs < line.sinceMs;
  if (seen.followedKey !== want.key) {
    if (isBefore && !isContinuous(line)) {
      return prepareBeginning(seen, film, line, nowMs);
    }
    if (isElsewhere(film, line, nowMs)) {
      return prepareAhead(seen, film, line, nowMs, 0, false); // the news of a seek came late
    }
  }
  const rate = playRateAt(line, nowMs);
  if (Math.abs(film.rate - rate) > 1e-4) {
    return { name: "setRate", rate };
  }
  const action = correct(seen, film, line, nowMs);
  return action.name === "nothing" && isBefore && isContinuous(line)
    ? { name: "nothing", againMs: line.sinceMs } // the rate changes there
    : action;
}

/** The picture stands and should run: for a common start, for a latecomer, after a stranger's pause. */
function join(seen: Observed, film: LoadedFilm, want: Playing, nowMs: number): Action {
  const { line } = want;
  if (nowMs < line.sinceMs && !isContinuous(line)) {
    return prepareBeginning(seen, film, line, nowMs);
  }
  if (film.ended && (film.durationMs ?? 0) - lineAt(line, nowMs) < END_MS) {
    return nothing; // through a little before the room is
  }
  const waitMs = whenAt(line, film.positionMs) - seen.startLatencyMs - nowMs;
  // To wait for the room is shorter than to go and fetch a nearer place, once that has been slow.
  const mostMs = Math.max(aheadMs(seen, 0), film.warm ? 0 : seen.loadedInMs);
  const isNear = waitMs >= -LATE_START_MS && waitMs <= mostMs;
  return isNear && !film.ended
    ? { name: "prepare", ...here(film), startMs: nowMs + waitMs, tries: 0, isJump: false }
    : prepareAhead(seen, film, line, nowMs, 0, false);
}

/** Prepared, and waiting for the film to be ready there. */
function start(
  seen: Observed,
  film: LoadedFilm,
  want: Playing,
  plan: Extract<Plan, { name: "prepared" }>,
  nowMs: number,
): Action {
  const dueMs = whenAt(want.line, film.positionMs) - seen.startLatencyMs;
  if (film.seeking || !film.canPlay) {
    const patienceMs = plan.startMs + DATA_PATIENCE_MS;
    const mayFetchNothing = !film.warm && !film.seeking;
    return mayFetchNothing && nowMs >= patienceMs
      ? { name: "startNow", dueMs }
      : { name: "nothing", againMs: patienceMs };
  }
  if (nowMs < dueMs) {
    return { name: "startAt", callMs: dueMs };
  }
  const lateMs = nowMs - dueMs;
  return lateMs <= LATE_START_MS || plan.tries >= MOST_TRIES
    ? { name: "startNow", dueMs }
    : prepareAhead(seen, film, want.line, nowMs, plan.tries + 1, false);
}

/** Armed; only a clock that turned out to be wrong changes the time. */
function rearm(seen: Observed, film: LoadedFilm, want: Playing, armedMs: number): Action {
  const callMs = whenAt(want.line, film.positionMs) - seen.startLatencyMs;
  return Math.abs(callMs - armedMs) > SAME_TIME_MS ? { name: "startAt", callMs } : nothing;
}

/** Somebody else's hand started what was meant to wait. */
function restart(seen: Observed, film: LoadedFilm, want: Playing, nowMs: number): Action {
  return nowMs < want.line.sinceMs
    ? prepareBeginning(seen, film, want.line, nowMs)
    : prepareAhead(seen, film, want.line, nowMs, 0, false);
}

const isElsewhere = ({ positionMs }: LoadedFilm, line: Line, nowMs: number): boolean =>
  Math.abs(positionMs - lineAt(line, nowMs)) > JUMP_MS;

const here = ({ positionMs }: LoadedFilm) => ({ positionMs, seek: false });
