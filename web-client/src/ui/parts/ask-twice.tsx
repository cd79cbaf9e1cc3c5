import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { say } from "../words/say";

interface Props {
  /** On the first button; the second is called the same with `-sure` behind it. */
  readonly testId: string;
  readonly ask: ComponentChildren;
  readonly label?: string;
  readonly className?: string;
  /** What a yes would mean. */
  readonly question: ComponentChildren;
  readonly yes: string;
  readonly no?: string;
  readonly onYes: () => void;
}

/** A button for what cannot be taken back: the first press asks, the second does it. */
export function AskTwice({ testId, ask, label, className, question, yes, no, onYes }: Props) {
  const asked = useSignal(false);
  const first = useRef<HTMLButtonElement>(null);
  const second = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);

  useLayoutEffect(() => {
    // The focus goes along with the question, there and back.
    if (asked.value !== wasAsked.current) {
      (asked.value ? second : first).current?.focus();
      wasAsked.current = asked.value;
    }
  }, [asked.value]);

  if (!asked.value) {
    return (
      <button
        ref={first}
        type="button"
        class={className ?? "button"}
        aria-label={label}
        title={label}
        data-testid={testId}
        onClick={() => {
          asked.value = true;
        }}
      >
        {ask}
      </button>
    );
  }
  return (
    <div
      class="twice"
      onFocusOut={(event) => {
        const to = event.relatedTarget;
        if (to instanceof Node && !event.currentTarget.contains(to)) {
          wasAsked.current = false;
          asked.value = false;
        }
      }}
    >
      <p>{question}</p>
      <div class="field-row">
        <button
          ref={second}
          type="button"
          class="button button-velvet"
          data-testid={`${testId}-sure`}
          onClick={onYes}
        >
          {yes}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            asked.value = false;
          }}
        >
          {no ?? say().common.keepIt}
        </button>
      </div>
    </div>
  );
}
