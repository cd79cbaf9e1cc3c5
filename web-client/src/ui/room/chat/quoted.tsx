import type { MessageId } from "../../../protocol/generated";
import { Icon } from "../../parts/icon";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { quoteOf } from "./quote";
import { useTalk } from "./talk";

/** Above a reply: what it answers. A press goes there. */
export function Quoted({ replyTo }: { replyTo: MessageId | undefined }) {
  const { seatOf } = useRoom();
  const { said, found } = useTalk();
  const quote = quoteOf(replyTo, said.all.value);
  if (quote === undefined) {
    return null;
  }
  if (quote.name === "not-here") {
    return (
      <p class="quoted quoted-gone" data-testid="quoted">
        <span class="quoted-words">
          <Icon name="reply" /> {say().chat.anEarlier}
        </span>
      </p>
    );
  }
  const { message, start } = quote;
  const goThere = (event: MouseEvent & { currentTarget: HTMLElement }) => {
    const log = event.currentTarget.closest(".chat-log");
    const line = log?.querySelector<HTMLElement>(`[data-message="${message.messageId}"]`);
    line?.focus({ preventScroll: true });
    line?.scrollIntoView({ block: "center" });
    found.value = message.messageId;
  };
  return (
    <button
      type="button"
      class="quoted"
      data-seat={seatOf(message.by)}
      data-testid="quoted"
      title={say().chat.goThere}
      onClick={goThere}
    >
      <span class="quoted-words">
        <Icon name="reply" /> <b>{message.name}</b> {start}
      </span>
    </button>
  );
}
