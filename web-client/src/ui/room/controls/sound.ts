import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { RoomSession } from "../../../room/session";
import { keptMuted, keptVolume } from "../../keep";

/** This page's own volume; the room has none. Shown as the video has it, never as it was wished. */
export interface Sound {
  readonly volume: ReadonlySignal<number>;
  readonly muted: ReadonlySignal<boolean>;
  setVolume(volume: number): void;
  setMuted(muted: boolean): void;
  dispose(): void;
}

/** What sound comes back with when it had been turned down to nothing. */
const FAINT = 0.25;

export function createSound(
  session: Pick<RoomSession, "step" | "unblockSound">,
  video: ReadonlySignal<HTMLVideoElement | undefined>,
): Sound {
  const volume = signal(1);
  const muted = signal(false);

  const stop = effect(() => {
    const shown = video.value;
    if (shown === undefined) {
      return;
    }
    shown.volume = keptVolumeOr(1);
    shown.muted = keptMuted.read() === "yes";
    const follow = () => {
      volume.value = shown.volume;
      muted.value = shown.muted;
    };
    follow();
    shown.addEventListener("volumechange", follow);
    return () => shown.removeEventListener("volumechange", follow);
  });

  const mute = (on: boolean) => {
    const shown = video.peek();
    if (shown === undefined) {
      return;
    }
    keptMuted.write(on ? "yes" : undefined);
    if (!on && shown.volume === 0) {
      shown.volume = FAINT;
    }
    if (!on && session.step.peek().name === "muted-by-browser") {
      session.unblockSound();
    } else {
      shown.muted = on;
    }
  };
  return {
    volume,
    muted,
    setVolume: (wished) => {
      const shown = video.peek();
      if (shown !== undefined) {
        shown.volume = Math.min(1, Math.max(0, wished));
        keptVolume.write(String(shown.volume));
        mute(shown.volume === 0);
      }
    },
    setMuted: mute,
    dispose: stop,
  };
}

function keptVolumeOr(otherwise: number): number {
  const kept = Number(keptVolume.read() ?? otherwise);
  return kept > 0 && kept <= 1 ? kept : otherwise;
}
