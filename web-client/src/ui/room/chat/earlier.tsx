import { useSignal } from "@preact/signals";
import type { ChatMessage, MessageId } from "../../../protocol/generated";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { useTalk } from "./talk";

interface Asked {
  readonly before: MessageId;
  readonly name: "ready" | "fetching" | "failed" | "none";
}

/** What was said before one came in, fetched when somebody wants to read it (CH2). */
export function EarlierButton({ first }: { first: ChatMessage }) {
  const { session } = useRoom();
  const { said } = useTalk();
  const asked = useSignal<Asked>({ before: first.messageId, name: "ready" });
  // What came of it holds for that one line: before another one there may be more.
  const name = asked.value.before === first.messageId ? asked.value.name : "ready";

  const fetchMore = async () => {
    const before = first.messageId;
    asked.value = { before, name: "fetching" };
    const older = await session.earlierChat(before);
    const came = older === undefined ? "failed" : older.length === 0 ? "none" : "ready";
    asked.value = { before, name: came };
    said.addEarlier(older ?? [], before);
  };

  if (name === "none") {
    return null;
  }
  return (
    <button
      type="button"
      class="chat-earlier"
      data-testid="earlier"
      disabled={name === "fetching"}
      onClick={fetchMore}
    >
      {wordsOf(name)}
    </button>
  );
}

function wordsOf(name: Exclude<Asked["name"], "none">): string {
  const { chat } = say();
  switch (name) {
    case "ready":
      return chat.earlier;
    case "fetching":
      return chat.fetching;
    case "failed":
      return chat.notFetched;
  }
}
