import { useEffect, useRef } from "preact/hooks";
import { IconButton } from "../../parts/icon-button";
import { say } from "../../words/say";
import { codePoints } from "../../words/text";
import { useRoom } from "../scope/room-scope";
import { AimBar } from "./aim-bar";
import type { Aim } from "./draft";
import { mayEdit } from "./rights";
import { useTalk } from "./talk";

const LONGEST = 1_000;
const COUNTED_FROM = 900;

/**
 * Where one writes. Enter says it, Shift+Enter begins a new line, Escape leaves a reply or an edit and
 * then goes back to the film; arrow up takes one's last message up again.
 */
export function Composer() {
  const { session, toasts, composer, me } = useRoom();
  const { draft, said } = useTalk();
  const { chat, common } = say();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = draft.text.value;
  const aim = draft.aim.value.name;
  const length = codePoints(text);
  const isTooLong = length > LONGEST;
  const isEmpty = text.trim() === "";

  useEffect(() => {
    composer.value = field.current ?? undefined;
    return () => {
      composer.value = undefined;
    };
  }, [composer]);

  useEffect(() => {
    // A message taken up again is gone on with at its end.
    if (aim === "editing") {
      field.current?.setSelectionRange(text.length, text.length);
    }
  }, [aim]);

  const send = () => {
    const outcome = isTooLong ? undefined : draft.send();
    if (outcome !== undefined) {
      toasts.tell(outcome);
    }
  };
  const editLast = () => {
    const mine = said.recent.peek().findLast(({ by }) => by === me.peek()?.memberId);
    if (mine !== undefined && mayEdit(mine, me.peek(), said.ageMs(mine))) {
      draft.edit(mine);
    }
  };
  const key = (event: KeyboardEvent) => {
    if (event.isComposing) {
      return;
    }
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === "ArrowUp" && text === "" && aim === "saying") {
      event.preventDefault();
      editLast();
    } else if (event.key === "Escape" && aim !== "saying") {
      event.preventDefault();
      draft.drop();
    } else if (event.key === "Escape") {
      field.current?.blur();
    }
  };

  const isAway = session.phase.value.name !== "seated";
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <AimBar />
      <textarea
        ref={field}
        class="composer-field"
        rows={1}
        aria-label={labelOf(aim)}
        placeholder={isAway ? chat.sentLater : labelOf(aim)}
        data-testid="chat-input"
        enterkeyhint="send"
        aria-invalid={isTooLong}
        value={text}
        onInput={(event) => {
          draft.text.value = event.currentTarget.value;
          if (event.currentTarget.value.trim() !== "") {
            session.showTyping();
          }
        }}
        onKeyDown={key}
      />
      {length > COUNTED_FROM && (
        <span class={isTooLong ? "composer-count problem" : "composer-count hint"} role="status">
          {LONGEST - length}
        </span>
      )}
      <IconButton
        icon="send"
        label={isTooLong ? chat.tooLong : aim === "editing" ? common.save : chat.send}
        disabled={isEmpty || isTooLong}
        testId="send"
        onPress={send}
      />
    </form>
  );
}

function labelOf(aim: Aim["name"]): string {
  const { chat } = say();
  switch (aim) {
    case "saying":
      return chat.say;
    case "answering":
      return chat.yourReply;
    case "editing":
      return chat.yourMessage;
  }
}
