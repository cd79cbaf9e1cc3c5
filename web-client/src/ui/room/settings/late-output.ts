import { effect, signal, untracked } from "@preact/signals";
import type { RoomSession } from "../../../room/session";
import { keptLate } from "../../keep";
import { say } from "../../words/say";

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
  const { settings } = say();
  if (ms === 0) {
    return settings.onTime;
  }
  return ms > 0 ? settings.msLate(ms) : settings.msEarly(-ms);
}

function whole(ms: number): number {
  const near = Math.min(MOST_LATE_MS, Math.max(-MOST_LATE_MS, Math.round(ms)));
  return Number.isFinite(ms) ? near + 0 : 0; // never −0, which would be said as something
}
