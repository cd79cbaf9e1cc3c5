import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { ChatMessage, MessageId } from "../../../protocol/generated";
import type { RoomSession } from "../../../room/session";

/** What has been said, as far back as it has been fetched. */
export interface Said {
  readonly earlier: ReadonlySignal<readonly ChatMessage[]>;
  readonly recent: ReadonlySignal<readonly ChatMessage[]>;
  readonly all: ReadonlySignal<readonly ChatMessage[]>;
  /** Puts messages before the oldest one, if that is still the one they were fetched for. */
  addEarlier(messages: readonly ChatMessage[], before: MessageId): void;
  /** How long ago it was said, by this page's own clock where it heard it said. */
  ageMs(message: ChatMessage): number;
  dispose(): void;
}

export function createSaid(
  session: Pick<RoomSession, "view" | "onEvent" | "onSnapshot">,
  now: () => number = Date.now,
): Said {
  const fetched = signal<readonly ChatMessage[]>([]);
  const heardAt = new Map<MessageId, number>();
  const recent = computed(() => session.view.value?.chat ?? []);
  const earlier = computed(() => {
    const oldest = recent.value[0]?.messageId ?? Number.POSITIVE_INFINITY;
    return fetched.value.filter(({ messageId }) => messageId < oldest);
  });
  const all = computed(() => [...earlier.value, ...recent.value]);

  // What was fetched is no part of the view, so nobody else folds what becomes of it.
  const stopFollowing = session.onEvent((event) => {
    switch (event.type) {
      case "chatPosted":
        heardAt.set(event.message.messageId, now());
        break;
      case "chatEdited":
        fetched.value = fetched.value.map((message) =>
          message.messageId === event.messageId
            ? { ...message, text: event.text, editedAtMs: event.atMs }
            : message,
        );
        break;
      case "chatDeleted":
        fetched.value = fetched.value.filter(({ messageId }) => messageId !== event.messageId);
        break;
    }
  });
  // Between it and a fresh snapshot something may be missing, and in it something deleted since.
  const stopForgetting = session.onSnapshot(() => {
    fetched.value = [];
  });
  return {
    earlier,
    recent,
    all,
    addEarlier: (messages, before) => {
      if (all.peek()[0]?.messageId === before) {
        fetched.value = [...messages, ...fetched.value];
      }
    },
    ageMs: ({ messageId, atMs }) => now() - (heardAt.get(messageId) ?? atMs),
    dispose: () => {
      stopFollowing();
      stopForgetting();
    },
  };
}
