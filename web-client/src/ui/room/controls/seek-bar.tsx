import { useSignal } from "@preact/signals";
import { say } from "../../words/say";
import { filmTime } from "../../words/time";
import { useRoom } from "../scope/room-scope";
import { FILM_ID } from "./elements";
import { PlaceBubble } from "./place-bubble";
import { usePointing } from "./pointing";
import { ReactionTrack } from "./reaction-track";
import { isSeenFocus } from "./seen-focus";
import "./seek-bar.css";

const STEP_MS = 5_000;
const PAGE_MS = 60_000;

/** The film as a line: where the room is, how much is loaded, and the way to another place. */
export function SeekBar() {
  const { seeking, durationMs, mayControl, current } = useRoom();
  const pointing = usePointing(seeking);
  /** The bar has the focus of somebody who goes by keyboard. */
  const isFocused = useSignal(false);

  const isOn = current.value !== undefined;
  const isLive = current.value?.liveOriginMs !== undefined;
  const endMs = durationMs.value;
  const isOff = !mayControl.value || endMs === undefined;
  const key = (event: KeyboardEvent) => {
    isFocused.value = true;
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      seeking.by(step);
    } else if (event.key === "Home" || event.key === "End") {
      event.preventDefault();
      seeking.to(event.key === "Home" ? 0 : (endMs ?? 0));
    }
  };

  return (
    <media-control-bar class="seek" mediacontroller={FILM_ID}>
      {isOn ? (
        <media-time-display class="seek-time" notoggle data-testid="position" />
      ) : (
        <span class="seek-time" />
      )}
      <div
        class="seek-track"
        onPointerDown={pointing.down}
        onPointerMove={pointing.move}
        onPointerLeave={pointing.leave}
      >
        <ReactionTrack />
        <still-time-range
          class="seek-range"
          data-testid="seek"
          disabled={isOff}
          onKeyDown={key}
          onFocusIn={(event) => {
            isFocused.value = isSeenFocus(event);
          }}
          onFocusOut={() => {
            isFocused.value = false;
          }}
        />
        <PlaceBubble part={pointing.part} isFocused={isFocused} />
      </div>
      {isOn && endMs !== undefined ? (
        <media-duration-display class="seek-time seek-end" data-testid="duration" />
      ) : (
        <span class="seek-time seek-end" data-testid="duration">
          {isOn && (isLive ? say().controls.liveEnd : filmTime(Number.NaN))}
        </span>
      )}
    </media-control-bar>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -STEP_MS,
  ArrowDown: -STEP_MS,
  ArrowRight: STEP_MS,
  ArrowUp: STEP_MS,
  PageDown: -PAGE_MS,
  PageUp: PAGE_MS,
};
