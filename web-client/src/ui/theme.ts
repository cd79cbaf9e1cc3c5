import { type ReadonlySignal, signal } from "@preact/signals";
import { keptTheme } from "./keep";

/** Paper or ink for the pages around a room; a ticket is always paper and a room always ink. */
export type Theme = "light" | "dark";

const isTheme = (kept: string | undefined): kept is Theme => kept === "light" || kept === "dark";

const kept = keptTheme.read();
const choice = signal<Theme | undefined>(isTheme(kept) ? kept : undefined);

/** What somebody chose on this device; without it the page goes by the device. */
export const theme: ReadonlySignal<Theme | undefined> = choice;

export function wear(wish: string | undefined): void {
  choice.value = isTheme(wish) ? wish : undefined;
  keptTheme.write(choice.value);
  show();
}

function show(): void {
  const { dataset } = document.documentElement;
  if (choice.value === undefined) {
    delete dataset.theme;
  } else {
    dataset.theme = choice.value;
  }
}

show();
