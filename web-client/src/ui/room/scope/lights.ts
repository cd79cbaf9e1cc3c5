import { effect, type ReadonlySignal, signal } from "@preact/signals";

/** The house lights: down while the film runs and nobody reaches for anything. */
export interface Lights {
  readonly down: ReadonlySignal<boolean>;
  dispose(): void;
}

const DARK_AFTER_MS = 3_500;
const STIRS = ["pointermove", "pointerdown", "keydown", "focusin", "wheel"] as const;

export function createLights(playing: ReadonlySignal<boolean>): Lights {
  const down = signal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stir = () => {
    clearTimeout(timer);
    down.value = false;
    if (playing.peek()) {
      timer = setTimeout(() => {
        down.value = true;
      }, DARK_AFTER_MS);
    }
  };
  for (const stirring of STIRS) {
    addEventListener(stirring, stir, { passive: true });
  }
  const stopFollowing = effect(() => {
    // Up with every pause, and a moment after every start down again.
    playing.value;
    stir();
  });
  return {
    down,
    dispose: () => {
      clearTimeout(timer);
      stopFollowing();
      for (const stirring of STIRS) {
        removeEventListener(stirring, stir);
      }
    },
  };
}
