import type { LoadedFilm } from "../player/port";
import type { Report } from "../protocol/generated";
import type { Desired } from "./desired";
import { conditionOf, type Seen, skewMsOf, whyOf } from "./status";

export interface Numbers {
  readonly rttMs: number | undefined;
  readonly deliveryMs: number | undefined;
  readonly seekMs: number;
  readonly startMs: number;
  readonly corrections: number;
  readonly stalls: number;
}

/** A hundred days of film in milliseconds: the protocol's limit of every length. */
const LONGEST_MS = 8.64e9;

/** The report that says what is known and leaves out what is not: never a NaN, never below nothing. */
export function reportOf(seen: Seen, numbers: Numbers): Report {
  const { film } = seen;
  const report: Report = {
    type: "report",
    condition: conditionOf(seen),
    corrections: Math.max(0, Math.floor(numbers.corrections)),
    stalls: Math.max(0, Math.floor(numbers.stalls)),
  };
  length(report, "clockErrorMs", seen.clockErrorMs);
  length(report, "rttMs", numbers.rttMs);
  length(report, "deliveryMs", numbers.deliveryMs);
  length(report, "seekMs", numbers.seekMs);
  length(report, "startMs", numbers.startMs);
  if (film.name !== "empty") {
    report.itemId = film.itemId;
  }
  if (film.name === "loading" && film.liveAtMs !== undefined) {
    report.liveAtMs = film.liveAtMs;
  }
  const why = whyOf(seen);
  if (why !== undefined) {
    report.why = why;
  }
  if (seen.failedWith !== undefined) {
    report.failure = seen.failedWith;
  }
  if (film.name === "loaded") {
    length(report, "positionMs", placeOf(film, seen.want));
    length(report, "bufferedMs", film.bufferedMs);
    length(report, "bufferedFromMs", film.bufferedFromMs);
    length(report, "durationMs", film.durationMs);
    const skewMs = skewMsOf(seen);
    if (skewMs !== undefined && Number.isFinite(skewMs)) {
      report.skewMs = rounded(Math.max(-LONGEST_MS, Math.min(LONGEST_MS, skewMs)));
    }
  }
  return report;
}

/** What is live is wherever the room is: one place is as good as another. */
const placeOf = ({ limits, positionMs }: LoadedFilm, want: Desired): number =>
  limits?.isLive && want.name === "held" ? want.positionMs : positionMs;

type Length =
  | "positionMs"
  | "bufferedMs"
  | "bufferedFromMs"
  | "rttMs"
  | "deliveryMs"
  | "clockErrorMs"
  | "seekMs"
  | "startMs"
  | "durationMs";

function length(report: Report, field: Length, value: number | undefined): void {
  if (value !== undefined && Number.isFinite(value)) {
    report[field] = rounded(Math.min(LONGEST_MS, Math.max(0, value)));
  }
}

/** Hundredths are finer than anything measured here. */
const rounded = (ms: number): number => Math.round(ms * 100) / 100;
