import { computed, effect, type ReadonlySignal, untracked } from "@preact/signals";
import { MediaUIEvents } from "media-chrome/dist/constants.js";
import type { MediaState, MediaStore } from "media-chrome/dist/media-store/media-store.js";
import type { RoomSession } from "../../../room/session";
import type { Facts } from "../scope/facts";
import type { FullScreen } from "../scope/full-screen";
import type { PictureInPicture } from "../scope/picture-in-picture";
import type { Toasts } from "../scope/toasts";
import type { Seeking } from "./seeking";
import type { Sound } from "./sound";

/** What the controls show, and what they ask of. */
export interface Screening {
  readonly session: Pick<RoomSession, "positionMs" | "bufferedMs" | "play" | "pause">;
  readonly facts: Pick<Facts, "playing" | "durationMs" | "mayControl" | "current">;
  readonly toasts: Pick<Toasts, "tell">;
  readonly seeking: Pick<Seeking, "shownMs" | "ask">;
  readonly sound: Pick<Sound, "volume" | "muted" | "setVolume" | "setMuted">;
  readonly fullScreen: Pick<FullScreen, "on" | "toggle">;
  readonly pictureInPicture: Pick<PictureInPicture, "on" | "turn">;
}

/**
 * What media-chrome's controls are connected to instead of a video element. Play, pause and place
 * are the room's: a press sends a command and is forgotten, and what is shown follows the room, so
 * that a refused one never looks as if it had been done. Sound and window are the viewer's own.
 */
export function createRoomStore(screening: Screening): MediaStore {
  const state = stateOf(screening);
  return {
    dispatch: ({ type, detail }) => REQUESTS[type]?.(screening, detail),
    getState: () => state.peek(),
    subscribe: (tell) =>
      effect(() => {
        const now = state.value;
        untracked(() => tell(now));
      }),
  };
}

function stateOf(screening: Screening): ReadonlySignal<Partial<MediaState>> {
  const { session, facts, seeking, sound, fullScreen, pictureInPicture } = screening;
  const ends = computed(() => seconds(facts.durationMs.value));
  // Of its own, so that it stays the same one while the film runs.
  const seekable = computed(() => (ends.value === undefined ? undefined : [0, ends.value]));
  return computed(() => {
    const end = ends.value;
    const at = Math.min(seconds(seeking.shownMs.value) ?? 0, end ?? Number.POSITIVE_INFINITY);
    const loaded = (session.positionMs.value + session.bufferedMs.value) / 1_000;
    return {
      mediaPaused: !facts.playing.value,
      mediaCurrentTime: at,
      mediaDuration: end,
      mediaSeekable: seekable.value,
      mediaBuffered: [[0, loaded]],
      mediaVolume: sound.volume.value,
      mediaMuted: sound.muted.value,
      mediaVolumeLevel: levelOf(sound.muted.value ? 0 : sound.volume.value),
      mediaIsFullscreen: fullScreen.on.value,
      mediaIsPip: pictureInPicture.on.value,
    } as Partial<MediaState>;
  });
}

type Fulfil = (screening: Screening, detail: unknown) => void;

/** What each request comes to; whatever else media-chrome dispatches is nothing to the room. */
const REQUESTS: Readonly<Record<string, Fulfil>> = {
  [MediaUIEvents.MEDIA_PLAY_REQUEST]: (screening) => control(screening, "play"),
  [MediaUIEvents.MEDIA_PAUSE_REQUEST]: (screening) => control(screening, "pause"),
  [MediaUIEvents.MEDIA_SEEK_REQUEST]: ({ seeking }, to) => seeking.ask(Number(to) * 1_000),
  [MediaUIEvents.MEDIA_MUTE_REQUEST]: ({ sound }) => sound.setMuted(true),
  [MediaUIEvents.MEDIA_UNMUTE_REQUEST]: ({ sound }) => sound.setMuted(false),
  [MediaUIEvents.MEDIA_VOLUME_REQUEST]: ({ sound }, to) => sound.setVolume(Number(to)),
  [MediaUIEvents.MEDIA_ENTER_FULLSCREEN_REQUEST]: ({ fullScreen }) => fullScreen.toggle(),
  [MediaUIEvents.MEDIA_EXIT_FULLSCREEN_REQUEST]: ({ fullScreen }) => fullScreen.toggle(),
  [MediaUIEvents.MEDIA_ENTER_PIP_REQUEST]: ({ pictureInPicture }) => pictureInPicture.turn(true),
  [MediaUIEvents.MEDIA_EXIT_PIP_REQUEST]: ({ pictureInPicture }) => pictureInPicture.turn(false),
};

/** The elements ask even when they are disabled. */
function control({ session, facts, toasts }: Screening, what: "play" | "pause"): void {
  if (facts.mayControl.peek() && facts.current.peek() !== undefined) {
    toasts.tell(session[what]());
  }
}

function seconds(ms: number | undefined): number | undefined {
  return ms === undefined || !Number.isFinite(ms) ? undefined : ms / 1_000;
}

function levelOf(volume: number): string {
  if (volume === 0) {
    return "off";
  }
  return volume < 0.5 ? "low" : "high";
}
