import { useSignal } from "@preact/signals";
import type { ChatMessage } from "../../../protocol/generated";
import { useRoom } from "../scope/room-scope";
import { useTalk } from "./talk";

/** What was said before one came in, fetched when somebody wants to read it (CH2). */
export function EarlierButton({ first }: { first: ChatMessage }) {
  const { session } = useRoom();
  const { said } = useTalk();
  const state = useSignal<"ready" | "fetching" | "failed" | "none">("ready");

  const fetchMore = async () => {
    state.value = "fetching";
    const older = await session.earlierChat(first.messageId);
    state.value = older === undefined ? "failed" : older.length === 0 ? "none" : "ready";
    said.addEarlier(older ?? []);
  };

  if (state.value === "none") {
    return null;
  }
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

const WORDS = {
  ready: "Earlier messages",
  fetching: "Fetching …",
  failed: "They could not be fetched. Try again?",
} as const;
