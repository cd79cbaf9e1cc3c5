import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import type { OutgoingLine } from "./outgoing";
import { Quoted } from "./quoted";
import { useTalk } from "./talk";

interface Props {
  readonly line: OutgoingLine;
  /** Said in the same breath: the name stands above already. */
  readonly goesOn: boolean;
}

/** One's own line before the room has it: quiet while it is on its way, plain when it was sent back. */
export function Going({ line, goesOn }: Props) {
  const { me, seatOf } = useRoom();
  const mine = me.value;
  const { failed } = line;
  return (
    <div
      class={goesOn ? "message message-on message-going" : "message message-going"}
      data-seat={mine && seatOf(mine.memberId)}
      data-testid="outgoing"
      data-failed={failed !== undefined}
    >
      <b class={goesOn ? "message-name heard" : "message-name"} dir="auto">
        {mine?.name}
      </b>
      <Quoted replyTo={line.replyTo} />
      <p class="message-text" dir="auto">
        {line.text}
      </p>
      {failed === undefined ? (
        <span class="message-stamp">{say().chat.sending}</span>
      ) : (
        <NotSent line={line} />
      )}
    </div>
  );
}

function NotSent({ line }: { line: OutgoingLine }) {
  const { outgoing } = useTalk();
  const { chat } = say();
  return (
    <p class="not-sent" role="alert">
      <span class="problem">{chat.notSent(line.failed ?? "")}</span>
      <button
        type="button"
        class="not-sent-way"
        data-testid="send-again"
        onClick={() => outgoing.again(line)}
      >
        {chat.sendAgain}
      </button>
      <button
        type="button"
        class="not-sent-way"
        data-testid="discard"
        onClick={() => outgoing.discard(line)}
      >
        {chat.discard}
      </button>
    </p>
  );
}
