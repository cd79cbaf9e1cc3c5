import { doorClosings } from "./door-closings";

const ours = {
  title: "The room closed the line",
  text: "This page and the server did not understand each other. Your seat is kept for a minute.",
};

const resting = {
  title: "The room is out of reach",
  text: "We tried for a while and could not get back in. Your seat is kept for a minute.",
};

/** Each way a room can close for good, in plain words. */
export const closings = {
  ...doorClosings,
  restarting: {
    title: "The house is being swept",
    text: "The server is starting again. The room should be back in a moment.",
  },
  "too-slow": resting,
  silent: resting,
  unknown: resting,
  "too-fast": {
    title: "That was too fast",
    text: "This page sent more than a person does. Come back and it should be well.",
  },
  busy: {
    title: "The room is very busy",
    text: "It could not let you in just now. Try again in a moment.",
  },
  malformed: ours,
  oversized: ours,
  binary: ours,
  "wrong-order": ours,
  replaced: {
    title: "You are watching elsewhere",
    text: "Your seat moved to another tab or device, and the film plays on there. Continue here and it comes back.",
  },
  "room-closed": {
    title: "The operator has closed this room",
    text: "Whoever runs this server has closed it for everybody. Nothing of it is kept.",
  },
  "room-ended": {
    title: "This room has ended",
    text: "Everybody was shown out and nothing of it is kept. Make another?",
  },
  "hello-late": {
    title: "That took too long",
    text: "The line to the server is slow. Try once more.",
  },
  left: {
    title: "You left",
    text: "Your seat is free again. The link still works for you.",
  },
  removed: {
    title: "You were removed from this room",
    text: "A host showed you out. A reload, a new tab or another name changes nothing; only a host can take it back.",
  },
  "not-admitted": {
    title: "Not this time",
    text: "A host of this room chose not to let you in. You may knock again in a minute.",
  },
  unpaired: {
    title: "This is no remote any more",
    text: "The seat it belonged to has ended that, or is free again. A new code at the seat makes it one again.",
  },
  /** For somebody who sat in it a moment ago: their link was right. */
  goneUnderUs: {
    title: "The room is gone",
    text: "It ended while you were away, or the server has started again without it. Make another?",
  },
};
