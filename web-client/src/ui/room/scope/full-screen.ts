import { type ReadonlySignal, signal } from "@preact/signals";

/** The room over the whole screen; the film's own player where a phone allows nothing else. */
export interface FullScreen {
  readonly on: ReadonlySignal<boolean>;
  readonly possible: boolean;
  toggle(): void;
  dispose(): void;
}

/** Safari on a phone knows full screen for a video only. */
interface PhoneVideo extends HTMLVideoElement {
  webkitEnterFullscreen?: () => void;
}

export function createFullScreen(video: ReadonlySignal<HTMLVideoElement | undefined>): FullScreen {
  const on = signal(document.fullscreenElement !== null);
  const follow = () => {
    on.value = document.fullscreenElement !== null;
  };
  document.addEventListener("fullscreenchange", follow);
  const forPage = document.fullscreenEnabled === true;
  const forVideo = "webkitEnterFullscreen" in HTMLVideoElement.prototype;
  return {
    on,
    possible: forPage || forVideo,
    toggle: () => {
      if (on.peek()) {
        document.exitFullscreen().catch(() => follow());
      } else if (forPage) {
        document.documentElement.requestFullscreen().catch(() => follow());
      } else {
        (video.peek() as PhoneVideo | undefined)?.webkitEnterFullscreen?.();
      }
    },
    dispose: () => {
      document.removeEventListener("fullscreenchange", follow);
      if (on.peek()) {
        document.exitFullscreen().catch(() => follow());
      }
    },
  };
}
