import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Mark } from "../parts/mark";
import "./states.css";

interface Props {
  readonly title: string;
  readonly testId: string;
  /** What happened, and what is safe. */
  readonly text: string;
  /** Said below the ways on. */
  readonly note?: ComponentChildren;
  /** What can be done about it. */
  readonly children?: ComponentChildren;
}

/** A page that says one thing: what happened, what is safe, what to do. */
export function Notice({ title, text, testId, note, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Matinee`;
    heading.current?.focus();
  }, [title]);
  return (
    <div class="notice ink" data-testid={testId}>
      <header class="notice-head">
        <Mark />
      </header>
      <main class="notice-body">
        <div class="notice-curtain" aria-hidden="true" />
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p class="notice-text">{text}</p>
        <div class="notice-ways">{children}</div>
        {note}
      </main>
    </div>
  );
}
