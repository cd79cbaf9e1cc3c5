import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { RoomSession } from "../../../room/session";
import type { Side } from "../scope/side";

/** How many lines came while the chat was out of sight. */
export interface Unread {
  readonly many: ReadonlySignal<number>;
  readonly chatInSight: ReadonlySignal<boolean>;
  dispose(): void;
}

export function createUnread(
  session: Pick<RoomSession, "view" | "memberId">,
  side: Pick<Side, "open" | "tab">,
): Unread {
  const chatInSight = computed(() => side.open.value && side.tab.value === "chat");
  const lastId = computed(() => session.view.value?.chat.at(-1)?.messageId ?? 0);
  // What was said before one came is not unread.
  const seenId = signal(lastId.peek());
  const stop = effect(() => {
    if (chatInSight.value) {
      seenId.value = lastId.value;
    }
  });
  return {
    chatInSight,
    many: computed(
      () =>
        session.view.value?.chat.filter(
          (message) => message.messageId > seenId.value && message.by !== session.memberId.value,
        ).length ?? 0,
    ),
    dispose: stop,
  };
}
