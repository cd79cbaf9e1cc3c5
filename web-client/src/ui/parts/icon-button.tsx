import type { ComponentChildren } from "preact";
import { Icon } from "./icon";
import type { IconName } from "./icons";

interface Props {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
  readonly filled?: boolean;
  readonly disabled?: boolean;
  /** For a button that stays down. */
  readonly pressed?: boolean;
  readonly className?: string;
  readonly testId?: string;
  /** Words beside the icon, where there is room for them. */
  readonly children?: ComponentChildren;
}

export function IconButton(props: Props) {
  return (
    <button
      type="button"
      class={`icon-button ${props.className ?? ""}`}
      aria-label={props.label}
      aria-pressed={props.pressed}
      title={props.label}
      disabled={props.disabled}
      data-testid={props.testId}
      onClick={props.onPress}
    >
      <Icon name={props.icon} filled={props.filled ?? false} />
      {props.children}
    </button>
  );
}
