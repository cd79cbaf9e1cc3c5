import type {
  Condition,
  FailureCode,
  MediaSource,
  Member,
  MemberPresence,
  Role,
  Why,
} from "../../../protocol/generated";
import { SERVICE_PLAIN, SERVICE_STEPS } from "../../../sync/bands";
import { clockTime } from "../../words/time";
import { stepWords } from "../step-mark/words";

/** How somebody is, as others see it. */
export interface Seen {
  readonly name: "away" | "unknown" | "loading" | "ready" | "playing" | "stalled" | "suspended";
  readonly words: string;
}

/** @param source of the film that is on: services' players can't be kept as near */
export function seenAs(
  member: Member,
  presence: MemberPresence | undefined,
  source?: MediaSource,
): Seen {
  if (member.connection === "away") {
    const until = member.heldUntilMs === undefined ? "" : clockTime(member.heldUntilMs, "seconds");
    return {
      name: "away",
      words: until === "" ? "away, seat kept" : `away, seat kept until ${until}`,
    };
  }
  return presence === undefined ? UNKNOWN : SEEN[presence.condition](presence, source);
}

/** The same object for the same sight, so that nothing is drawn anew where nothing changed. */
const UNKNOWN: Seen = { name: "unknown", words: "here" };
const LOADING: Seen = { name: "loading", words: "loading" };
const READY: Seen = { name: "ready", words: "ready" };
const WATCHING: Seen = { name: "playing", words: "watching" };
const IN_STEP: Seen = { name: "playing", words: "in step" };
const CATCHING_UP: Seen = { name: "playing", words: "catching up" };
const STALLED: Seen = { name: "stalled", words: "stalled, loading more" };
const SUSPENDED: Seen = { name: "suspended", words: "not watching just now" };

/** What keeps somebody from the film (PB18). */
const KEPT: Readonly<Record<Why, Seen>> = {
  ad: { name: "suspended", words: "in an ad" },
  hidden: { name: "suspended", words: "looking elsewhere" },
  gesture: { name: "suspended", words: "has yet to tap to start" },
  file: { name: "suspended", words: "has yet to choose their file" },
};

const failed = (why: string): Seen => ({ name: "suspended", words: `can’t play this: ${why}` });

/** Why the film can't be had there (SO5). */
const FAILED: Readonly<Record<FailureCode, Seen>> = {
  unreachable: failed("it could not be reached"),
  refused: failed("it is not handed out"),
  codec: failed("not in this browser"),
  private: failed("it is private"),
  removed: failed("it is not there"),
  "not-embeddable": failed("its owner shows it elsewhere only"),
  protected: failed("it is protected"),
  offline: failed("nothing is being sent"),
  damaged: failed("it is damaged"),
};

const SEEN: Readonly<Record<Condition, (presence: MemberPresence, source?: MediaSource) => Seen>> =
  {
    loading: () => LOADING,
    ready: () => READY,
    playing: ({ skewMs }, source) =>
      skewMs === undefined ? WATCHING : isInStep(skewMs, source) ? IN_STEP : CATCHING_UP,
    stalled: () => STALLED,
    suspended: ({ why, failure }) =>
      failure !== undefined ? FAILED[failure] : why === undefined ? SUSPENDED : KEPT[why],
  };

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  host: "host",
  coHost: "co-host",
  guest: "guest",
};

/** Others' skew is told in steps of two milliseconds: off by half of one, and they round as we do. */
const PRESENCE_STEP_MS = 1;
/** What the ear would call in step. */
const IN_STEP_MS = 45;

/** How well somebody keeps step, in milliseconds; changes every second, so for few places only. */
export function preciseWords(
  member: Member,
  presence: MemberPresence | undefined,
  source?: MediaSource,
): string {
  const isPlaying = member.connection === "here" && presence?.condition === "playing";
  if (!isPlaying || presence.skewMs === undefined) {
    return seenAs(member, presence, source).words;
  }
  const { skewMs, clockErrorMs } = presence;
  return isInStep(skewMs, source)
    ? stepWords({
        name: "in-step",
        skewMs,
        spreadMs: PRESENCE_STEP_MS,
        boundMs: PRESENCE_STEP_MS + (clockErrorMs ?? 0),
      })
    : stepWords({ name: "catching-up", skewMs });
}

/** As near as its player is kept at worst, rounded as others' skew is: in steps, or by starts alone. */
const KEPT_WITHIN_MS: Readonly<Partial<Record<MediaSource, number>>> = {
  youtube: SERVICE_STEPS.act + 5,
  vimeo: SERVICE_PLAIN.act + 5,
  twitch: SERVICE_PLAIN.act + 5,
};

function isInStep(skewMs: number, source: MediaSource | undefined): boolean {
  const withinMs = (source && KEPT_WITHIN_MS[source]) ?? IN_STEP_MS;
  return Math.abs(skewMs) <= withinMs;
}
