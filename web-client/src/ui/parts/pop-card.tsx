import { useSignal } from "@preact/signals";
import { type ComponentChildren, createRef } from "preact";
import { useId, useState } from "preact/hooks";
import { placeBeside } from "./place";
import "./pop-card.css";

interface Props {
  readonly className: string;
  readonly testId: string;
  /** What the button is called, for eyes that hover and for ears. */
  readonly label: string;
  /** Where the button is a drawing alone, its label is all that is read. */
  readonly isIcon?: boolean;
  readonly cardClass: string;
  readonly cardLabel: string;
  readonly cardTestId: string;
  readonly button: ComponentChildren;
  /** What is on the card, once it is open. */
  readonly card: (close: () => void) => ComponentChildren;
}

const WIDTH_REM = 18;

/** A button and the card it opens beside itself. The browser closes the card and gives the focus back. */
export function PopCard(props: Props) {
  const id = useId();
  const [button] = useState(() => createRef<HTMLButtonElement>());
  const [card] = useState(() => createRef<HTMLDivElement>());
  const open = useSignal(false);

  const place = () => {
    const around = button.current?.getBoundingClientRect();
    const style = card.current?.style;
    if (around === undefined || style === undefined) {
      return;
    }
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const { top, bottom, left } = around;
    const space = { windowWidth: innerWidth, windowHeight: innerHeight };
    const at = placeBeside({ top, bottom, left, ...space }, WIDTH_REM * rem);
    style.top = at.top === undefined ? "auto" : `${at.top}px`;
    style.bottom = at.bottom === undefined ? "auto" : `${at.bottom}px`;
    style.left = `${at.left}px`;
    style.maxHeight = `${at.mostHeight}px`;
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        class={props.className}
        data-testid={props.testId}
        title={props.label}
        aria-label={props.isIcon ? props.label : undefined}
        popovertarget={id}
        aria-haspopup="dialog"
      >
        {props.button}
      </button>
      <div
        ref={card}
        id={id}
        class={`pop-card ${props.cardClass}`}
        popover="auto"
        role="dialog"
        aria-label={props.cardLabel}
        data-testid={open.value ? props.cardTestId : undefined}
        tabIndex={-1}
        onBeforeToggle={(event) => {
          if (event.newState === "open") {
            open.value = true;
            place();
          }
        }}
        onToggle={(event) => {
          // Emptied only now: by then the browser has given the focus back to the button.
          open.value = event.newState === "open";
          if (open.value) {
            card.current?.focus();
          }
        }}
        // The room's keys (space, m, f …) mean nothing while one reads a card.
        onKeyDown={(event) => event.stopPropagation()}
        onFocusOut={(event) => {
          const to = event.relatedTarget;
          if (to instanceof Node && to !== button.current && !card.current?.contains(to)) {
            card.current?.hidePopover();
          }
        }}
      >
        {open.value && props.card(() => card.current?.hidePopover())}
      </div>
    </>
  );
}
