import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { IconButton } from "../../parts/icon-button";
import { codePoints } from "../../words/text";
import { useRoom } from "../scope/room-scope";

const LONGEST = 1_000;
const COUNTED_FROM = 900;

/** Where one writes. Enter says it, Shift+Enter begins a new line, Escape goes back to the film. */
export function Composer() {
  const { session, toasts, composer } = useRoom();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useSignal("");
  const length = codePoints(text.value);
  const isTooLong = length > LONGEST;
  const isEmpty = text.value.trim() === "";

  useEffect(() => {
    composer.value = field.current ?? undefined;
    return () => {
      composer.value = undefined;
    };
  }, [composer]);

  const say = async () => {
    const said = text.value.trim();
    if (said === "" || isTooLong) {
      return;
    }
    text.value = "";
    const outcome = await toasts.tell(session.postChat(said));
    // What was refused is not lost, unless something new is being written already.
    if (outcome.name !== "done" && text.value === "") {
      text.value = said;
    }
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      say();
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
        say();
      }}
    >
      <textarea
        ref={field}
        class="composer-field"
        rows={1}
        aria-label="Say something"
        placeholder={isAway ? "Said as soon as we are back" : "Say something"}
        data-testid="chat-input"
        enterkeyhint="send"
        aria-invalid={isTooLong}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
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
        label={isTooLong ? "Too long by a little" : "Send"}
        disabled={isEmpty || isTooLong}
        testId="send"
        onPress={say}
      />
    </form>
  );
}
