import { useEffect, useRef } from "preact/hooks";
import { IconButton } from "../../parts/icon-button";
import { notDoneWords } from "../../words/orders";
import { say } from "../../words/say";
import { codePoints } from "../../words/text";
import { EmojiButton } from "../emoji/emoji-button";
import { useRoom } from "../scope/room-scope";
import { AimBar } from "./aim-bar";
import type { Aim, Draft } from "./draft";
import { mayEdit } from "./rights";
import { useChoosing } from "./slash/choosing";
import { ORDER_LIST, OrderList, orderId } from "./slash/order-list";
import { carryOut } from "./slash/orders";
import { typed } from "./slash/typed";
import { useTalk } from "./talk";

const LONGEST = 1_000;
const COUNTED_FROM = 900;

/**
 * Where one writes. Enter says it, Shift+Enter begins a new line, Escape leaves a reply or an edit and
 * then goes back to the film; arrow up takes one's last message up again.
 */
export function Composer() {
  const room = useRoom();
  const { session, toasts, composer, me } = room;
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
    const line = typed(draft.text.peek());
    if (line.name === "order" && aim !== "editing") {
      const why = carryOut(room, line.word, line.rest);
      if (why === undefined) {
        draft.text.value = "";
      } else {
        toasts.show(notDoneWords(why, line.word));
      }
      return;
    }
    const outcome = isTooLong ? undefined : draft.send();
    if (outcome !== undefined) {
      toasts.tell(outcome);
    }
  };
  const choosing = useChoosing(
    aim === "editing" ? "" : text,
    (line) => {
      draft.text.value = line;
    },
    send,
  );
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
    if (choosing.key(event)) {
      event.preventDefault();
    } else if (event.key === "Enter" && !event.shiftKey) {
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

  const atHand = choosing.orders[choosing.at];
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
      {choosing.orders.length > 0 && <OrderList choosing={choosing} />}
      <textarea
        ref={field}
        class="composer-field"
        rows={1}
        aria-label={labelOf(aim)}
        placeholder={isAway ? chat.sentLater : labelOf(aim)}
        data-testid="chat-input"
        aria-autocomplete="list"
        aria-controls={choosing.orders.length > 0 ? ORDER_LIST : undefined}
        aria-activedescendant={atHand === undefined ? undefined : orderId(atHand.word)}
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
      <EmojiButton onPick={(emoji) => insert(field.current, draft, emoji)} />
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

/** Where the cursor is, or was; the field gets the focus back. */
function insert(field: HTMLTextAreaElement | null, draft: Draft, emoji: string): void {
  const text = draft.text.peek();
  const from = field?.selectionStart ?? text.length;
  const to = field?.selectionEnd ?? text.length;
  draft.text.value = text.slice(0, from) + emoji + text.slice(to);
  requestAnimationFrame(() => {
    field?.focus();
    field?.setSelectionRange(from + emoji.length, from + emoji.length);
  });
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
