import { IconButton } from "../../parts/icon-button";
import { type RoomScope, useRoom } from "../scope/room-scope";

/** Play or pause, whichever the room is not. */
export function PlayButton() {
  const room = useRoom();
  const { playing, mayControl, current, session, durationMs } = room;
  const isPlaying = playing.value;
  const endMs = durationMs.value;
  const isOver = !isPlaying && endMs !== undefined && session.positionMs.value >= endMs - 50;
  const label = isPlaying ? "Pause" : isOver ? "Play again" : "Play";
  return (
    <IconButton
      icon={isPlaying ? "pause" : isOver ? "replay" : "play"}
      filled={!isOver}
      label={label}
      className="play-button"
      testId="play-pause"
      disabled={!mayControl.value || current.value === undefined}
      onPress={() => playOrPause(room)}
    />
  );
}

/** Also what the space bar does. */
export function playOrPause({ playing, mayControl, current, session, toasts }: RoomScope): void {
  if (mayControl.peek() && current.peek() !== undefined) {
    toasts.tell(playing.peek() ? session.pause() : session.play());
  }
}
