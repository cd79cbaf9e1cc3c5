import { useEffect, useState } from "preact/hooks";
import type { ChatMessage } from "../../../protocol/generated";
import { AskTwice } from "../../parts/ask-twice";
import { Icon } from "../../parts/icon";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { EDITED_WITHIN_MS, mayDelete, mayEdit } from "./rights";
import { useTalk } from "./talk";

/** What one may do with a message: answer it, put it right, take it away. */
export function MessageActs({ message }: { message: ChatMessage }) {
  const { session, toasts, me, composer } = useRoom();
  const { draft, pointed } = useTalk();
  const isEditable = useIsEditable(message);
  const words = say().chat;

  const write = (begin: (message: ChatMessage) => void) => {
    begin(message);
    pointed.value = undefined;
    composer.peek()?.focus();
  };
  return (
    // Silent: these are for whoever comes here, not part of what was said.
    <div class="message-acts" aria-live="off">
      <Act icon="reply" words={words.reply} testId="reply" onPress={() => write(draft.answer)} />
      {isEditable && (
        <Act icon="edit" words={words.edit} testId="edit" onPress={() => write(draft.edit)} />
      )}
      {mayDelete(message, me.value) && (
        <AskTwice
          testId="delete"
          className="act"
          label={words.delete}
          ask={
            <>
              <Icon name="trash" />
              <span class="act-words">{words.delete}</span>
            </>
          }
          question={words.deleteForAll}
          yes={words.delete}
          onYes={() => {
            // The buttons go with the message; whoever reads by keyboard stays in the log.
            document.querySelector<HTMLElement>(".chat-log")?.focus({ preventScroll: true });
            toasts.tell(session.deleteChat(message.messageId));
          }}
        />
      )}
    </div>
  );
}

function Act({ icon, words, testId, onPress }: ActProps) {
  return (
    <button
      type="button"
      class="act"
      aria-label={words}
      title={words}
      data-testid={testId}
      onClick={onPress}
    >
      <Icon name={icon} />
      <span class="act-words">{words}</span>
    </button>
  );
}

interface ActProps {
  readonly icon: "reply" | "edit";
  readonly words: string;
  readonly testId: string;
  readonly onPress: () => void;
}

/** Looks again when the minute is over, so that nobody is offered what would be refused. */
function useIsEditable(message: ChatMessage): boolean {
  const { me } = useRoom();
  const { said } = useTalk();
  const [, lookAgain] = useState(0);
  const ageMs = said.ageMs(message);
  const isEditable = mayEdit(message, me.value, ageMs);
  useEffect(() => {
    if (!isEditable) {
      return;
    }
    // A moment later: a timer may come early by a little.
    const overInMs = EDITED_WITHIN_MS - ageMs + 20;
    const timer = setTimeout(() => lookAgain((times) => times + 1), overInMs);
    return () => clearTimeout(timer);
  }, [isEditable, message.messageId]);
  return isEditable;
}
