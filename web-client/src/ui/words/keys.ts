import type { Words } from "./words";

/** What the keys of a room do (see room/controls/keys.ts); anywhere but while one writes. */
export const KEYS: readonly {
  readonly keys: readonly string[];
  readonly does: keyof Words["keys"]["does"];
}[] = [
  { keys: [" ", "k"], does: "play" },
  { keys: ["←", "→"], does: "step" },
  { keys: ["u"], does: "undo" },
  { keys: ["m"], does: "mute" },
  { keys: ["f"], does: "full" },
  { keys: ["p"], does: "apart" },
  { keys: ["Enter"], does: "write" },
  { keys: ["↑"], does: "editLast" },
  { keys: ["d"], does: "curves" },
  { keys: ["?"], does: "these" },
];
