import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../../parts/icon";
import { type RoomScope, useRoom } from "../scope/room-scope";
import { CONTROL_WORDS } from "./words";

/** Play or pause, whichever the room is not. */
export function PlayButton() {
  const { playing, over, mayControl, current } = useRoom();
  const button = useRef<HTMLElement>(null);
  const isPlaying = playing.value;
  const isOver = over.value;
  const isOff = !mayControl.value || current.value === undefined;
  const label = isPlaying ? CONTROL_WORDS.pause : isOver ? "Play again" : CONTROL_WORDS.play;

  // The button names itself whenever the room starts or holds, and knows nothing of the end.
  useLayoutEffect(() => {
    button.current?.setAttribute("aria-label", label);
  }, [label]);

  return (
    <media-play-button
      ref={button}
      class="icon-button play-button"
      title={label}
      notooltip
      data-testid="play-pause"
      disabled={isOff}
      aria-disabled={isOff}
    >
      <span slot="play">
        <Icon name={isOver ? "replay" : "play"} filled={!isOver} />
      </span>
      <span slot="pause">
        <Icon name="pause" filled />
      </span>
    </media-play-button>
  );
}

/** Also what the space bar does. */
export function playOrPause({ playing, mayControl, current, session, toasts }: RoomScope): void {
  if (mayControl.peek() && current.peek() !== undefined) {
    toasts.tell(playing.peek() ? session.pause() : session.play());
  }
}
