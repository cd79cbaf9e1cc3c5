import { useSignal } from "@preact/signals";
import { type ComponentChildren, createRef } from "preact";
import { useId, useState } from "preact/hooks";
import type { Member } from "../../../protocol/generated";
import { CardContent } from "./card-content";
import { placeBeside } from "./place";

interface Props {
  readonly member: Member;
  readonly className: string;
  readonly testId: string;
  /** What the button is called, for eyes that hover and for ears. */
  readonly label: string;
  readonly children: ComponentChildren;
}

const WIDTH_REM = 18;

/** A seat's button and the card it opens. The browser closes the card and gives the focus back. */
export function MemberCard({ member, className, testId, label, children }: Props) {
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
        class={className}
        data-testid={testId}
        title={label}
        popovertarget={id}
        aria-haspopup="dialog"
      >
        {children}
      </button>
      <div
        ref={card}
        id={id}
        class="member-card"
        popover="auto"
        role="dialog"
        aria-label={member.name}
        data-testid={open.value ? "member-card" : undefined}
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
        {open.value && <CardContent member={member} onDone={() => card.current?.hidePopover()} />}
      </div>
    </>
  );
}
