import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { say } from "../words/say";
import { IconButton } from "./icon-button";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly testId?: string;
  readonly className?: string;
  readonly children: ComponentChildren;
}

/** A sheet before everything else; the browser keeps the focus in it and Escape closes it. */
export function Dialog({ title, onClose, testId, className, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the effects of what is in it, which may want the focus.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside the sheet closes it; Escape does so natively.
    <dialog
      ref={dialog}
      class={`sheet ${className ?? ""}`}
      aria-labelledby={titleId}
      data-testid={testId}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div class="sheet-body">
        <header class="sheet-head">
          <h2 id={titleId}>{title}</h2>
          <IconButton icon="close" label={say().common.close} onPress={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
