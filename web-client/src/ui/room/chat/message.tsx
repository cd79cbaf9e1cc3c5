import { useComputed } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { ChatMessage } from "../../../protocol/generated";
import { say } from "../../words/say";
import { clockTime, filmTime } from "../../words/time";
import { useRoom } from "../scope/room-scope";
import { LinkedText } from "./linked-text";
import { MessageActs } from "./message-acts";
import { PlaceLink } from "./place-link";
import { Quoted } from "./quoted";
import { useTalk } from "./talk";

interface Props {
  readonly message: ChatMessage;
  /** The same person goes on talking: the name stands above already. */
  readonly goesOn: boolean;
}

/** One line of the chat; what can be done with it comes with the mouse, the focus or a tap. */
export function Message({ message, goesOn }: Props) {
  const { seatOf } = useRoom();
  const { pointed, reached, found, reach } = useTalk();
  const { messageId } = message;
  const isPointed = useComputed(() => pointed.value === messageId).value;
  const isReached = useComputed(() => reached.value === messageId).value;
  const isFound = useComputed(() => found.value === messageId).value;
  const line = useRef<HTMLDivElement>(null);
  const isTouched = useRef(false);

  useEffect(() => {
    if (!isPointed || !isTouched.current) {
      return;
    }
    const leave = ({ target }: Event) => {
      if (pointed.peek() === messageId && !line.current?.contains(target as Node)) {
        pointed.value = undefined;
      }
    };
    // What came with the tap goes with a tap on anything else.
    addEventListener("pointerdown", leave);
    return () => removeEventListener("pointerdown", leave);
  }, [isPointed, pointed, messageId]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a tap does what the focus does for a keyboard
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it are what one presses
    <div
      ref={line}
      class={goesOn ? "message message-on" : "message"}
      data-seat={seatOf(message.by)}
      data-message={messageId}
      data-pointed={isPointed}
      data-found={isFound}
      data-testid="message"
      tabIndex={-1}
      onFocusIn={() => reach(messageId)}
      onPointerEnter={(event) => {
        if (event.pointerType === "mouse") {
          pointed.value = messageId;
        }
      }}
      onPointerLeave={(event) => {
        if (event.pointerType === "mouse" && pointed.peek() === messageId) {
          pointed.value = undefined;
        }
      }}
      onPointerDown={(event) => {
        isTouched.current = event.pointerType !== "mouse";
      }}
      onClick={(event) => {
        if (isTouched.current && !isOnButton(event)) {
          pointed.value = isPointed ? undefined : messageId;
        }
      }}
      onAnimationEnd={() => {
        if (isFound) {
          found.value = undefined;
        }
      }}
    >
      <b class={goesOn ? "message-name heard" : "message-name"} dir="auto">
        {message.name}
      </b>
      <Quoted replyTo={message.replyTo} />
      <p class="message-text" dir="auto">
        <LinkedText text={message.text} itemId={message.itemId} />
      </p>
      <Stamp message={message} />
      {(isPointed || isReached) && <MessageActs message={message} />}
    </div>
  );
}

function Stamp({ message }: { message: ChatMessage }) {
  const { chat } = say();
  const said = clockTime(message.atMs);
  return (
    <span class="message-stamp">
      {message.editedAtMs !== undefined && (
        <span data-testid="edited" title={chat.editedAt(clockTime(message.editedAtMs))}>
          {chat.edited}
        </span>
      )}
      <span title={chat.saidAt(said)}>
        {message.positionMs === undefined ? (
          said
        ) : (
          <PlaceLink
            text={filmTime(message.positionMs)}
            positionMs={message.positionMs}
            itemId={message.itemId}
          />
        )}
      </span>
    </span>
  );
}

/** Something in a message that does a thing of its own. */
function isOnButton({ target }: Event): boolean {
  return target instanceof Element && target.closest("a, button, .message-acts") !== null;
}
