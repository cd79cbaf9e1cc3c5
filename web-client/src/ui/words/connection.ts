import type { Trouble } from "../../net/reconnect";
import { say } from "./say";
import { clockTime } from "./time";

/** A connection that is lost: why, since when, and what that means for the film. */
export interface Outage {
  readonly trouble: Trouble;
  readonly online: boolean;
  /** By the wall clock. */
  readonly sinceMs: number;
  readonly nowMs: number;
  /** The film runs here, from what is loaded. */
  readonly isRunning: boolean;
}

/** After that somebody wonders whether anything is being done. */
const LONG_MS = 10_000;
/** So long a seat is kept (ST3). */
const HELD_MS = 60_000;

/** What is going on, what is safe, in one quiet line. */
export function outageWords(outage: Outage): string {
  const { connection } = say();
  const lasted = outage.nowMs - outage.sinceMs;
  const safe = lasted < HELD_MS ? connection.seatKept : connection.nameKept;
  const rest = outage.isRunning
    ? connection.and(connection.filmPlaysOn, safe)
    : `${safe[0]?.toUpperCase()}${safe.slice(1)}.`;
  return `${whatIsUp(outage, lasted >= LONG_MS)} ${rest}`;
}

function whatIsUp({ trouble, online, sinceMs }: Outage, isLong: boolean): string {
  const { connection } = say();
  const since = clockTime(sinceMs);
  if (!online) {
    return isLong ? connection.offlineSince(since) : connection.offline;
  }
  switch (trouble) {
    case "restarting":
      return connection.restarting;
    case "busy":
      return connection.busy;
    case "unreachable":
    case "none":
      return isLong ? connection.noneSince(since) : connection.reconnecting;
  }
}

/** Between the ticket and the seat. */
export function findingWords(trouble: Trouble, online: boolean): string {
  const { connection } = say();
  if (!online) {
    return connection.findingOffline;
  }
  switch (trouble) {
    case "none":
      return connection.finding;
    case "restarting":
      return connection.findingRestarting;
    case "busy":
      return connection.findingBusy;
    case "unreachable":
      return connection.findingUnreachable;
  }
}
