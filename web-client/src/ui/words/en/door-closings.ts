/** Those of the closings that somebody meets before the door. */
export const doorClosings = {
  "no-such-room": {
    title: "There is no such room",
    text: "The link may be mistyped, or the room has ended and is gone.",
  },
  "link-turned-over": {
    title: "This link is not good any more",
    text: "The room has another link now. Ask its host for it.",
  },
};
