import { effect, signal, untracked } from "@preact/signals";
import type { RoomSession } from "../../../room/session";
import { keptLate } from "../../keep";

/** Speakers without a wire are 100 to 300 ms late, televisions up to 200. */
export const MOST_LATE_MS = 300;

/** How late what this device gives out is seen and heard (PB13); less than nothing is early. */
export const lateMs = signal(whole(Number(keptLate.read() ?? 0)));

export function setLate(ms: number): void {
  lateMs.value = whole(ms);
  keptLate.write(lateMs.value === 0 ? undefined : String(lateMs.value));
}

/** The film of this session runs ahead by what is set here, for as long as the room is shown. */
export function followLate(session: Pick<RoomSession, "runAhead">): { dispose(): void } {
  return {
    dispose: effect(() => {
      const ms = lateMs.value;
      untracked(() => session.runAhead(ms)); // what it reads and shows of the film is not ours to follow
    }),
  };
}

export function lateWords(ms: number): string {
  return ms === 0 ? "on time" : `${Math.abs(ms)} ms ${ms > 0 ? "late" : "early"}`;
}

function whole(ms: number): number {
  const near = Math.min(MOST_LATE_MS, Math.max(-MOST_LATE_MS, Math.round(ms)));
  return Number.isFinite(ms) ? near + 0 : 0; // never −0, which would be said as something
}
