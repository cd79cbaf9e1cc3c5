import { useComputed } from "@preact/signals";
import type { ItemId } from "../../../protocol/generated";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";

interface Props {
  readonly text: string;
  readonly positionMs: number;
  /** What was on when it was said; in another film the place means nothing. */
  readonly itemId: ItemId | undefined;
}

/** A place in the film that was named in the chat: to whoever may seek, a way there (CH6). */
export function PlaceLink({ text, positionMs, itemId }: Props) {
  const { current, durationMs, mayControl, seeking } = useRoom();
  const leadsThere = useComputed(
    () =>
      mayControl.value &&
      itemId !== undefined &&
      current.value?.itemId === itemId &&
      positionMs <= (durationMs.value ?? -1),
  ).value;
  return leadsThere ? (
    <button
      type="button"
      class="place-link"
      data-testid="place-link"
      aria-label={say().chat.goTo(text)}
      title={say().chat.goTo(text)}
      onClick={() => seeking.to(positionMs)}
    >
      {text}
    </button>
  ) : (
    text
  );
}
