import { type Signal, useSignal } from "@preact/signals";
import type { ChatMessage } from "../../../protocol/generated";
import { useRoom } from "../scope/room-scope";

/** What was said before one came in, fetched when somebody wants to read it (CH2). */
export function EarlierButton({ first, earlier }: Props) {
  const { session } = useRoom();
  const state = useSignal<"ready" | "fetching" | "failed">("ready");

  const fetchMore = async () => {
    state.value = "fetching";
    const older = await session.earlierChat(first.messageId);
    state.value = older === undefined ? "failed" : "ready";
    earlier.value = [...(older ?? []), ...earlier.value];
  };

  return (
    <button
      type="button"
      class="chat-earlier"
      data-testid="earlier"
      disabled={state.value === "fetching"}
      onClick={fetchMore}
    >
      {WORDS[state.value]}
    </button>
  );
}

interface Props {
  readonly first: ChatMessage;
  readonly earlier: Signal<readonly ChatMessage[]>;
}

const WORDS = {
  ready: "Earlier messages",
  fetching: "Fetching …",
  failed: "They could not be fetched. Try again?",
} as const;
