import { computed, type ReadonlySignal } from "@preact/signals";
import type { Item, Member } from "../../../protocol/generated";
import type { RoomSession } from "../../../room/session";
import { titleOf } from "../../words/media";

/** What follows from the room as it is: for showing only, the server decides for itself. */
export interface Facts {
  readonly me: ReadonlySignal<Member | undefined>;
  readonly current: ReadonlySignal<Item | undefined>;
  readonly title: ReadonlySignal<string>;
  readonly playing: ReadonlySignal<boolean>;
  readonly durationMs: ReadonlySignal<number | undefined>;
  /** RO2: play, pause, seek, speed, what is on, and the queue but for adding. */
  readonly mayControl: ReadonlySignal<boolean>;
  readonly maySettle: ReadonlySignal<boolean>;
  readonly isHost: ReadonlySignal<boolean>;
}

export function factsOf(session: RoomSession): Facts {
  const { view, memberId } = session;
  const me = computed(() =>
    view.value?.members.find((member) => member.memberId === memberId.value),
  );
  const current = computed(() => view.value?.current);
  const maySettle = computed(() => me.value !== undefined && me.value.role !== "guest");
  return {
    me,
    current,
    title: computed(() => (current.value === undefined ? "" : titleOf(current.value.media))),
    playing: computed(() => view.value?.playback?.state === "playing"),
    durationMs: computed(() => current.value?.durationMs),
    mayControl: computed(() => maySettle.value || view.value?.settings.control === "everyone"),
    maySettle,
    isHost: computed(() => me.value?.role === "host"),
  };
}
