import { useEffect } from "preact/hooks";
import { type RoomScope, useRoom } from "../scope/room-scope";
import { playOrPause } from "./play-button";

const STEP_MS = 5_000;

/**
 * Lets the keys of a keyboard, a headset, a lock screen and the little window with the film press
 * the room's buttons; left alone, they would pause this one video behind the room's back.
 */
export function useMediaSession(): void {
  const room = useRoom();
  const { title, playing } = room;
  const onNow = title.value;
  const isPlaying = playing.value;

  useEffect(() => {
    const keys = navigator.mediaSession;
    if (keys === undefined) {
      return;
    }
    const presses = pressesOf(room);
    for (const [action, press] of presses) {
      keys.setActionHandler(action, press);
    }
    return () => {
      for (const [action] of presses) {
        keys.setActionHandler(action, null);
      }
      keys.metadata = null;
      keys.playbackState = "none";
    };
  }, [room]);

  useEffect(() => {
    const keys = navigator.mediaSession;
    if (keys !== undefined) {
      keys.metadata = new MediaMetadata({ title: onNow });
      keys.playbackState = onNow === "" ? "none" : isPlaying ? "playing" : "paused";
    }
  }, [onNow, isPlaying]);
}

function pressesOf(room: RoomScope): readonly [MediaSessionAction, () => void][] {
  const { playing, seeking } = room;
  return [
    ["play", () => playing.peek() || playOrPause(room)],
    ["pause", () => playing.peek() && playOrPause(room)],
    ["seekbackward", () => seeking.by(-STEP_MS)],
    ["seekforward", () => seeking.by(STEP_MS)],
  ];
}
