import type { Trouble } from "../../net/reconnect";
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
  const film = outage.isRunning ? "The film plays on" : "";
  const lasted = outage.nowMs - outage.sinceMs;
  const seat =
    lasted < HELD_MS ? "your seat is kept for a minute" : "your name and what you write are kept";
  return `${whatIsUp(outage, lasted >= LONG_MS)} ${sentence(film, seat)}`;
}

function whatIsUp({ trouble, online, sinceMs }: Outage, isLong: boolean): string {
  const since = ` since ${clockTime(sinceMs)}`;
  if (!online) {
    return `You are offline${isLong ? since : ""}.`;
  }
  switch (trouble) {
    case "restarting":
      return "The server is starting again. Back in a moment.";
    case "busy":
      return "The server is very busy; we keep trying.";
    case "unreachable":
    case "none":
      return isLong ? `No connection${since}; we keep trying.` : "Reconnecting.";
  }
}

function sentence(first: string, second: string): string {
  return first === "" ? `${second[0]?.toUpperCase()}${second.slice(1)}.` : `${first}; ${second}.`;
}

/** Between the ticket and the seat. */
export function findingWords(trouble: Trouble, online: boolean): string {
  if (!online) {
    return "You are offline. We go in as soon as there is a network.";
  }
  switch (trouble) {
    case "none":
      return "Finding your seat…";
    case "restarting":
      return "The server is starting again. Back in a moment…";
    case "busy":
      return "The house is very busy; trying again…";
    case "unreachable":
      return "The server can’t be reached; trying again…";
  }
}
