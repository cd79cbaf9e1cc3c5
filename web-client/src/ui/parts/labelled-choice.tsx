import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import "./labelled-choice.css";

interface Props {
  readonly label: string;
  readonly testId: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  /** What there is to choose from. */
  readonly children: ComponentChildren;
}

/** One of a few, with what it is about before it. */
export function LabelledChoice({ label, testId, value, onChoose, children }: Props) {
  const id = useId();
  return (
    <p class="labelled-choice">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="input"
        data-testid={testId}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {children}
      </select>
    </p>
  );
}
