import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ChatMessage } from "../../../protocol/generated";
import { shortened } from "../../words/text";
import { useRoom } from "../scope/room-scope";

const SHOWN_MS = 8_000;
const AT_MOST = 3;

/** While the chat is out of sight, new lines float at the edge of the stage for a few seconds. */
export function FloatingLines() {
  const { session, unread, seatOf } = useRoom();
  const lines = useSignal<readonly ChatMessage[]>([]);

  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const stop = session.onEvent((event) => {
      if (event.type !== "chatPosted" || unread.chatInSight.peek()) {
        return;
      }
      const { message } = event;
      lines.value = [...lines.value, message].slice(-AT_MOST);
      const timer = setTimeout(() => {
        timers.delete(timer);
        lines.value = lines.value.filter((line) => line !== message);
      }, SHOWN_MS);
      timers.add(timer);
    });
    return () => {
      stop();
      timers.forEach(clearTimeout);
    };
  }, [session, unread, lines]);

  // The log in the side is read out already; this is for the eye.
  return (
    <ul class="floating-lines" aria-hidden="true">
      {!unread.chatInSight.value &&
        lines.value.map((line) => (
          <li key={line.messageId} data-seat={seatOf(line.by)}>
            <b dir="auto">{line.name}</b> <span dir="auto">{shortened(line.text, 160)}</span>
          </li>
        ))}
    </ul>
  );
}
