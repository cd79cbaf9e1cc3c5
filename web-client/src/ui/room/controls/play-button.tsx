import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../../parts/icon";
import { say } from "../../words/say";
import { type RoomScope, useRoom } from "../scope/room-scope";

/** Play or pause, whichever the room is not. */
export function PlayButton() {
  const { playing, over, mayControl, current } = useRoom();
  const button = useRef<HTMLElement>(null);
  const isPlaying = playing.value;
  const isOver = over.value;
  const isOff = !mayControl.value || current.value === undefined;
  const { controls } = say();
  const label = isPlaying
    ? controls.chrome.pause
    : isOver
      ? controls.playAgain
      : controls.chrome.play;

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
