import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { ChatMessage, MessageId } from "../../../protocol/generated";
import type { RoomSession } from "../../../room/session";

/** What has been said, as far back as it has been fetched. */
export interface Said {
  readonly earlier: ReadonlySignal<readonly ChatMessage[]>;
  readonly recent: ReadonlySignal<readonly ChatMessage[]>;
  readonly all: ReadonlySignal<readonly ChatMessage[]>;
  /** Puts older messages before the others. */
  addEarlier(messages: readonly ChatMessage[]): void;
  /** How long ago it was said, by this page's own clock where it heard it said. */
  ageMs(message: ChatMessage): number;
  dispose(): void;
}

export function createSaid(
  session: Pick<RoomSession, "view" | "onEvent">,
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
  const stop = session.onEvent((event) => {
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
  return {
    earlier,
    recent,
    all,
    addEarlier: (messages) => {
      fetched.value = [...messages, ...fetched.value];
    },
    ageMs: ({ messageId, atMs }) => now() - (heardAt.get(messageId) ?? atMs),
    dispose: stop,
  };
}
