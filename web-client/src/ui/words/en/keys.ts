export const keys = {
  title: "Keys",
  inChat: "Written in the chat",
  space: "Space",
  does: {
    play: "Play or pause, for everybody",
    step: "Five seconds back or on, for everybody",
    undo: "Take the last change back",
    mute: "Sound off and on, here",
    full: "Full screen",
    apart: "Picture in picture",
    write: "Write in the chat; Escape goes back",
    editLast: "In an empty field: edit your last message",
    curves: "Live curves",
    these: "These keys",
  },
};
