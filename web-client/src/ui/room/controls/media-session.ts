import { useSignalEffect } from "@preact/signals";
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
  const { title, playing, current, mayControl, session, durationMs } = room;
  const onNow = title.value;
  const isPlaying = playing.value;
  const view = session.view.value;
  const picture = current.value?.media.picture;
  const roomTitle = view?.settings.title ?? "";
  const hasNext = mayControl.value && current.value !== undefined && (view?.queue.length ?? 0) > 0;

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
      const artwork = picture === undefined ? [] : [{ src: picture }];
      keys.metadata = new MediaMetadata({ title: onNow, artist: roomTitle, artwork });
      keys.playbackState = onNow === "" ? "none" : isPlaying ? "playing" : "paused";
    }
  }, [onNow, isPlaying, picture, roomTitle]);

  // A key that would be refused is not offered: a lock screen then draws no button for it.
  useEffect(() => {
    const press = hasNext ? () => void room.toasts.tell(session.next()) : null;
    navigator.mediaSession?.setActionHandler("nexttrack", press);
    return () => navigator.mediaSession?.setActionHandler("nexttrack", null);
  }, [hasNext, room, session]);

  // Beside the drawing: once a second the whole room would be drawn anew.
  useSignalEffect(() => {
    const [lengthMs, positionMs] = [durationMs.value, session.positionMs.value];
    if (lengthMs !== undefined && positionMs <= lengthMs) {
      const [duration, position] = [lengthMs / 1_000, positionMs / 1_000];
      const playbackRate = session.view.value?.playback?.playingRate ?? 1;
      navigator.mediaSession?.setPositionState({ duration, position, playbackRate });
    } else {
      navigator.mediaSession?.setPositionState();
    }
  });
}

type Press = (details: MediaSessionActionDetails) => void;

function pressesOf(room: RoomScope): readonly [MediaSessionAction, Press][] {
  const { playing, seeking } = room;
  return [
    ["play", () => playing.peek() || playOrPause(room)],
    ["pause", () => playing.peek() && playOrPause(room)],
    ["seekbackward", () => seeking.by(-STEP_MS)],
    ["seekforward", () => seeking.by(STEP_MS)],
    ["seekto", ({ seekTime }) => seekTime !== undefined && seeking.to(seekTime * 1_000)],
  ];
}
