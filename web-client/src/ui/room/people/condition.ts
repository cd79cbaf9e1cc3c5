import type {
  Condition,
  FailureCode,
  MediaSource,
  Member,
  MemberPresence,
  Why,
} from "../../../protocol/generated";
import { SERVICE_PLAIN, SERVICE_STEPS } from "../../../sync/bands";
import { say } from "../../words/say";
import { clockTime } from "../../words/time";
import type { Words } from "../../words/words";
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
    const { condition } = say();
    const until = member.heldUntilMs === undefined ? "" : clockTime(member.heldUntilMs, "seconds");
    return { name: "away", words: until === "" ? condition.away : condition.awayUntil(until) };
  }
  return presence === undefined ? UNKNOWN : SEEN[presence.condition](presence, source);
}

/**
 * The same object for the same sight, so that nothing is drawn anew where nothing changed; its words are
 * those of whatever language is spoken when they are read.
 */
const sight = (name: Seen["name"], wordsIn: (texts: Words["condition"]) => string): Seen => ({
  name,
  get words() {
    return wordsIn(say().condition);
  },
});

const UNKNOWN = sight("unknown", ({ unknown }) => unknown);
const LOADING = sight("loading", ({ loading }) => loading);
const READY = sight("ready", ({ ready }) => ready);
const WATCHING = sight("playing", ({ watching }) => watching);
const IN_STEP = sight("playing", ({ inStep }) => inStep);
const CATCHING_UP = sight("playing", ({ catchingUp }) => catchingUp);
const STALLED = sight("stalled", ({ stalled }) => stalled);
const SUSPENDED = sight("suspended", ({ suspended }) => suspended);

/** What keeps somebody from the film (PB18). */
const KEPT: Readonly<Record<Why, Seen>> = {
  ad: sight("suspended", ({ kept }) => kept.ad),
  hidden: sight("suspended", ({ kept }) => kept.hidden),
  gesture: sight("suspended", ({ kept }) => kept.gesture),
  file: sight("suspended", ({ kept }) => kept.file),
};

const failing = (code: FailureCode): Seen => sight("suspended", ({ failed }) => failed[code]);

/** Why the film can't be had there (SO5). */
const FAILED: Readonly<Record<FailureCode, Seen>> = {
  unreachable: failing("unreachable"),
  refused: failing("refused"),
  codec: failing("codec"),
  private: failing("private"),
  removed: failing("removed"),
  "not-embeddable": failing("not-embeddable"),
  protected: failing("protected"),
  offline: failing("offline"),
  damaged: failing("damaged"),
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
