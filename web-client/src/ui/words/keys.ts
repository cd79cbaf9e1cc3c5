/** What the keys of a room do (see room/controls/keys.ts); anywhere but while one writes. */
export const KEY_WORDS: readonly { readonly keys: readonly string[]; readonly words: string }[] = [
  { keys: ["Space", "k"], words: "Play or pause, for everybody" },
  { keys: ["←", "→"], words: "Five seconds back or on, for everybody" },
  { keys: ["u"], words: "Take the last change back" },
  { keys: ["m"], words: "Sound off and on, here" },
  { keys: ["f"], words: "Full screen" },
  { keys: ["p"], words: "Picture in picture" },
  { keys: ["Enter"], words: "Write in the chat; Escape goes back" },
  { keys: ["↑"], words: "In an empty field: edit your last message" },
  { keys: ["d"], words: "Live curves" },
  { keys: ["?"], words: "These keys" },
];
