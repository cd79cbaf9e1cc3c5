import { computed, type ReadonlySignal } from "@preact/signals";
import { speaksOfAMoment } from "../../../net/commands";
import type { Item, Member, ReactionBucket } from "../../../protocol/generated";
import type { RoomSession } from "../../../room/session";
import { isMusic, titleOf } from "../../words/media";

/** What follows from the room as it is: for showing only, the server decides for itself. */
export interface Facts {
  readonly me: ReadonlySignal<Member | undefined>;
  readonly current: ReadonlySignal<Item | undefined>;
  readonly title: ReadonlySignal<string>;
  /** Music has none: told by its name, and else once it is here (SO2). */
  readonly hasPicture: ReadonlySignal<boolean>;
  /** The film runs, or will as soon as it need not wait any more: a press would pause it. */
  readonly playing: ReadonlySignal<boolean>;
  readonly durationMs: ReadonlySignal<number | undefined>;
  /** The film has been held at its end: the next play begins it again. */
  readonly over: ReadonlySignal<boolean>;
  /** Where the room laughed and gasped (RX3). */
  readonly track: ReadonlySignal<readonly ReactionBucket[]>;
  /** RO2: play, pause, seek, speed, what is on, and the queue but for adding. */
  readonly mayControl: ReadonlySignal<boolean>;
  /** Somebody here has pressed a control, and the room has not answered. */
  readonly asking: ReadonlySignal<boolean>;
  readonly maySettle: ReadonlySignal<boolean>;
  readonly isHost: ReadonlySignal<boolean>;
}

const END_MS = 50;
const NO_TRACK: readonly ReactionBucket[] = [];

export function factsOf(session: RoomSession): Facts {
  const { view, memberId } = session;
  const me = computed(() =>
    view.value?.members.find((member) => member.memberId === memberId.value),
  );
  const current = computed(() => view.value?.current);
  const playing = computed(() => {
    const state = view.value?.playback?.state;
    return state === "playing" || state === "waiting";
  });
  const durationMs = computed(() => current.value?.durationMs);
  const maySettle = computed(() => me.value !== undefined && me.value.role !== "guest");
  return {
    me,
    current,
    title: computed(() => (current.value === undefined ? "" : titleOf(current.value.media))),
    hasPicture: computed(
      () =>
        session.hasPicture.value && (current.value === undefined || !isMusic(current.value.media)),
    ),
    playing,
    durationMs,
    over: computed(() => {
      const endMs = durationMs.value;
      return !playing.value && endMs !== undefined && session.positionMs.value >= endMs - END_MS;
    }),
    track: computed(() => view.value?.track ?? NO_TRACK),
    mayControl: computed(() => maySettle.value || view.value?.settings.control === "everyone"),
    asking: computed(() => session.pending.value.some(({ command }) => speaksOfAMoment(command))),
    maySettle,
    isHost: computed(() => me.value?.role === "host"),
  };
}
