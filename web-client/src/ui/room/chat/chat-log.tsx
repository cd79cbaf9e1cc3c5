import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { ChatMessage } from "../../../protocol/generated";
import { Icon } from "../../parts/icon";
import { useRoom } from "../scope/room-scope";
import { EarlierButton } from "./earlier";
import { Message } from "./message";

const NEAR_PX = 48;
const SAME_BREATH_MS = 5 * 60_000;

/** What has been said. Stays at the newest line unless somebody is reading further up. */
export function ChatLog() {
  const { session, seatOf } = useRoom();
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const missed = useSignal(false);
  const earlier = useSignal<readonly ChatMessage[]>([]);
  const messages = useComputed(() => {
    const chat = session.view.value?.chat ?? [];
    const oldest = chat[0]?.messageId ?? Number.POSITIVE_INFINITY;
    return [...earlier.value.filter(({ messageId }) => messageId < oldest), ...chat];
  }).value;
  const first = messages[0];
  const lastId = messages.at(-1)?.messageId;

  const toEnd = () => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
    missed.value = false;
  };

  useLayoutEffect(() => {
    const isMine = messages.at(-1)?.by === session.memberId.peek();
    if (atEnd.current || isMine) {
      toEnd();
    } else {
      missed.value = true;
    }
  }, [lastId]);

  useEffect(() => {
    const shown = log.current;
    if (shown === null) {
      return;
    }
    // The keyboard of a phone takes half of the height: the newest line stays in sight.
    const observer = new ResizeObserver(() => {
      if (atEnd.current) {
        shown.scrollTo({ top: shown.scrollHeight });
      }
    });
    observer.observe(shown);
    return () => observer.disconnect();
  }, []);

  const follow = () => {
    const shown = log.current;
    if (shown !== null && shown.clientHeight > 0) {
      atEnd.current = shown.scrollHeight - shown.scrollTop - shown.clientHeight < NEAR_PX;
      if (atEnd.current) {
        missed.value = false;
      }
    }
  };

  return (
    <div class="chat-log-place">
      <div
        ref={log}
        class="chat-log"
        role="log"
        aria-live="polite"
        aria-label="Chat"
        data-testid="chat-log"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        tabIndex={0}
        onScroll={follow}
      >
        {messages.length === 0 && (
          <p class="chat-empty">Nobody has said anything yet. Whisper something.</p>
        )}
        {first !== undefined && first.messageId > 1 && (
          <EarlierButton first={first} earlier={earlier} />
        )}
        {messages.map((message, at) => {
          const before = messages[at - 1];
          const goesOn =
            before !== undefined &&
            before.by === message.by &&
            before.name === message.name &&
            message.atMs - before.atMs < SAME_BREATH_MS;
          return (
            <Message
              key={message.messageId}
              message={message}
              seat={seatOf(message.by)}
              goesOn={goesOn}
            />
          );
        })}
      </div>
      {missed.value && (
        <button type="button" class="chat-newest" onClick={toEnd}>
          <Icon name="down" /> New lines
        </button>
      )}
    </div>
  );
}
