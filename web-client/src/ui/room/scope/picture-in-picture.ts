import { effect, type ReadonlySignal, signal } from "@preact/signals";

/** The film in a small window of its own, over whatever else the viewer does. */
export interface PictureInPicture {
  readonly on: ReadonlySignal<boolean>;
  readonly possible: boolean;
  /** To be called inside a gesture. */
  turn(on: boolean): void;
  dispose(): void;
}

export function createPictureInPicture(
  video: ReadonlySignal<HTMLVideoElement | undefined>,
): PictureInPicture {
  const on = signal(false);
  const stop = effect(() => {
    const shown = video.value;
    if (shown === undefined) {
      on.value = false;
      return;
    }
    const enter = () => {
      on.value = true;
    };
    const leave = () => {
      on.value = false;
    };
    shown.addEventListener("enterpictureinpicture", enter);
    shown.addEventListener("leavepictureinpicture", leave);
    return () => {
      shown.removeEventListener("enterpictureinpicture", enter);
      shown.removeEventListener("leavepictureinpicture", leave);
    };
  });
  const turn = (to: boolean) => {
    if (to && !on.peek()) {
      // Refused before the first picture is there: then it stays where it is.
      video
        .peek()
        ?.requestPictureInPicture()
        .catch(() => undefined);
    } else if (!to && on.peek()) {
      document.exitPictureInPicture().catch(() => undefined);
    }
  };
  return {
    on,
    possible: document.pictureInPictureEnabled === true,
    turn,
    dispose: () => {
      turn(false);
      stop();
    },
  };
}
