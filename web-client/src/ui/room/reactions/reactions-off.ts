import { signal } from "@preact/signals";
import { keptReactions } from "../../keep";

/** Whether reactions are shown on this page (RX4); a habit of the viewer, not of the room. */
export const reactionsShown = signal(keptReactions.read() !== "off");

export function showReactions(on: boolean): void {
  reactionsShown.value = on;
  keptReactions.write(on ? undefined : "off");
}
