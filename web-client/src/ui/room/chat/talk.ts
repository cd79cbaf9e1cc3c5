import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { MessageId } from "../../../protocol/generated";
import type { RoomSession } from "../../../room/session";
import { createDraft, type Draft } from "./draft";
import { createOutgoing, type Outgoing } from "./outgoing";
import { createSaid, type Said } from "./said";

/** What the parts of the chat share: what was said, what is being written, which line is at hand. */
export interface Talk {
  readonly said: Said;
  readonly draft: Draft;
  readonly outgoing: Outgoing;
  /** The line a keyboard reaches; the newest until another was chosen. */
  readonly reached: ReadonlySignal<MessageId | undefined>;
  /** The line under the mouse, or that a finger chose. */
  readonly pointed: Signal<MessageId | undefined>;
  /** The line somebody jumped to a moment ago. */
  readonly found: Signal<MessageId | undefined>;
  reach(messageId: MessageId): void;
  dispose(): void;
}

export function createTalk(session: RoomSession): Talk {
  const said = createSaid(session);
  const draft = createDraft(session);
  const outgoing = createOutgoing(session);
  const chosen = signal<MessageId | undefined>(undefined);
  const reached = computed(() => {
    const isThere = said.all.value.some(({ messageId }) => messageId === chosen.value);
    return isThere ? chosen.value : said.all.value.at(-1)?.messageId;
  });
  return {
    said,
    draft,
    outgoing,
    reached,
    pointed: signal(undefined),
    found: signal(undefined),
    reach: (messageId) => {
      chosen.value = messageId;
    },
    dispose: () => {
      said.dispose();
      draft.dispose();
      outgoing.dispose();
    },
  };
}

const Context = createContext<Talk | undefined>(undefined);

export const TalkProvider = Context.Provider;

export function useTalk(): Talk {
  const talk = useContext(Context);
  if (talk === undefined) {
    throw new Error("only inside the chat");
  }
  return talk;
}
