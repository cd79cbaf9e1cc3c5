import { useSignal } from "@preact/signals";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { act } from "./ask";

const LONGEST = 300;

interface Props {
  /** Who hears it, as in "Say something to everybody". */
  readonly to: string;
  readonly path: string;
}

/** A line from the operator to one room, or to all of them. */
export function Announce({ to, path }: Props) {
  const id = useId();
  const isOpen = useSignal(false);
  const text = useSignal("");
  const outcome = useSignal("");
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (isOpen.value) {
      field.current?.focus();
    }
  }, [isOpen.value]);
  const say = async () => {
    const answer = await act(path, { text: text.value });
    outcome.value = answer.name === "ok" ? `Said to ${to}.` : whyNot(answer);
    if (answer.name === "ok") {
      text.value = "";
      isOpen.value = false;
    }
  };
  return (
    <div class="deed">
      <button
        type="button"
        class="button"
        aria-expanded={isOpen.value}
        aria-controls={id}
        data-testid={`announce-${to.replaceAll(" ", "-")}`}
        onClick={() => {
          isOpen.value = !isOpen.value;
          outcome.value = "";
        }}
      >
        Say something to {to}
      </button>
      <span class="hint" role="status">
        {outcome.value}
      </span>
      <form
        id={id}
        class="deed-form"
        hidden={!isOpen.value}
        onSubmit={(event) => {
          event.preventDefault();
          say();
        }}
      >
        <input
          ref={field}
          class="input"
          aria-label={`What to say to ${to}`}
          placeholder="We restart at 23:00; your rooms go on."
          maxLength={LONGEST}
          required
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
        <button type="submit" class="button button-velvet">
          Say it
        </button>
      </form>
    </div>
  );
}

const whyNot = (answer: { name: string; why?: string }): string =>
  answer.name === "gone" ? "There is no such room any more." : (answer.why ?? "It was not done.");
