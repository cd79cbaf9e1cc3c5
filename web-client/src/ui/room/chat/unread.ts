import { computed, effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import type { MessageId } from "../../../protocol/generated";
import type { RoomSession } from "../../../room/session";
import type { Side } from "../scope/side";

/** What was said while the chat was out of sight. */
export interface Unread {
  /** How many lines. */
  readonly many: ReadonlySignal<number>;
  /** The last line that had been seen when somebody came to look: what stands below it is new to them. */
  readonly seenUpTo: ReadonlySignal<MessageId | undefined>;
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
  const seenUpTo = signal<MessageId | undefined>(undefined);
  const many = computed(
    () =>
      session.view.value?.chat.filter(
        (message) => message.messageId > seenId.value && message.by !== session.memberId.value,
      ).length ?? 0,
  );
  let wasInSight = chatInSight.peek();
  const stop = effect(() => {
    const isInSight = chatInSight.value;
    const newest = isInSight ? lastId.value : undefined;
    if (newest !== undefined) {
      untracked(() => {
        if (!wasInSight) {
          seenUpTo.value = many.value > 0 ? seenId.value : undefined;
        }
        seenId.value = newest;
      });
    }
    wasInSight = isInSight;
  });
  return {
    chatInSight,
    seenUpTo,
    many,
    dispose: stop,
  };
}
