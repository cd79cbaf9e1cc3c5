import { type ReadonlySignal, signal } from "@preact/signals";

const state = signal(navigator.onLine);
for (const name of ["online", "offline"]) {
  addEventListener(name, () => {
    state.value = navigator.onLine;
  });
}

/** Whether this device says that it has a network at all. */
export const online: ReadonlySignal<boolean> = state;
