import type { Member, MemberPresence, Role } from "../../../protocol/generated";
import { clockTime } from "../../words/time";
import { stepWords } from "../step-mark/words";

/** How somebody is, as others see it. */
export interface Seen {
  readonly name: "away" | "unknown" | "loading" | "ready" | "playing" | "stalled" | "suspended";
  readonly words: string;
}

export function seenAs(member: Member, presence: MemberPresence | undefined): Seen {
  if (member.connection === "away") {
    const until = member.heldUntilMs === undefined ? "" : clockTime(member.heldUntilMs, "seconds");
    return {
      name: "away",
      words: until === "" ? "away, seat kept" : `away, seat kept until ${until}`,
    };
  }
  if (presence === undefined) {
    return { name: "unknown", words: "here" };
  }
  switch (presence.condition) {
    case "loading":
      return { name: "loading", words: "loading" };
    case "ready":
      return { name: "ready", words: "ready" };
    case "playing":
      return { name: "playing", words: playingWords(presence) };
    case "stalled":
      return { name: "stalled", words: "stalled, loading more" };
    case "suspended":
      return { name: "suspended", words: "not watching just now" };
  }
}

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  host: "host",
  coHost: "co-host",
  guest: "guest",
};

/** What the ear would call in step. */
const IN_STEP_MS = 45;

function playingWords({ skewMs, clockErrorMs }: MemberPresence): string {
  if (skewMs === undefined) {
    return "watching";
  }
  return Math.abs(skewMs) <= IN_STEP_MS
    ? stepWords({ name: "in-step", skewMs, boundMs: clockErrorMs ?? 0 })
    : stepWords({ name: "catching-up", skewMs });
}
