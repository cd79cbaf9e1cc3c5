import type { ReadonlySignal } from "@preact/signals";
import { filmTime } from "../../words/time";
import { useRoom } from "../scope/room-scope";
import { reactionsNear } from "./track";

interface Props {
  /** Which part of the bar is pointed at. */
  readonly part: ReadonlySignal<number | undefined>;
  /** Somebody goes along it by keyboard. */
  readonly isFocused: ReadonlySignal<boolean>;
}

/** Over a place on the seek bar: which it is, and what the room threw at it. */
export function PlaceBubble({ part, isFocused }: Props) {
  const { track, durationMs, seeking } = useRoom();
  const endMs = durationMs.value;
  if (endMs === undefined || (part.value === undefined && !isFocused.value)) {
    return null;
  }
  const atMs = part.value === undefined ? seeking.shownMs.value : part.value * endMs;
  return (
    <div
      class="place-bubble"
      style={{ "--at": Math.min(1, atMs / endMs) }}
      aria-hidden="true"
      data-testid="place-bubble"
    >
      {filmTime(atMs)}
      {reactionsNear(track.value, atMs, endMs).map(({ emoji, count }) => (
        <span key={emoji}>
          <span class="place-emoji">{emoji}</span> {count}
        </span>
      ))}
    </div>
  );
}
