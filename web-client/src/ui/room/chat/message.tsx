import type { ChatMessage } from "../../../protocol/generated";
import { clockTime, filmTime } from "../../words/time";
import { LinkedText } from "./linked-text";

interface Props {
  readonly message: ChatMessage;
  readonly seat: number | undefined;
  /** The same person goes on talking: the name stands above already. */
  readonly goesOn: boolean;
}

export function Message({ message, seat, goesOn }: Props) {
  const said = clockTime(message.atMs);
  return (
    <div class={goesOn ? "message message-on" : "message"} data-seat={seat}>
      <b class={goesOn ? "message-name heard" : "message-name"} dir="auto">
        {message.name}
      </b>
      <p class="message-text" dir="auto">
        <LinkedText text={message.text} />
      </p>
      <span class="message-stamp" title={`said at ${said}`}>
        {message.positionMs === undefined ? said : filmTime(message.positionMs)}
      </span>
    </div>
  );
}
