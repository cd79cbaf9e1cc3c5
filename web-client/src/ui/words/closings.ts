import type { CloseCode } from "../../protocol/generated";

/** What a visitor can do when the room has closed for this page. */
export type WayOn = "come-back" | "continue-here" | "new-room" | "reload" | "none";

export interface Closing {
  readonly title: string;
  readonly text: string;
  readonly way: WayOn;
}

const OURS: Closing = {
  title: "The room closed the line",
  text: "This page and the server did not understand each other. Your seat is kept for a minute.",
  way: "reload",
};

const RESTING: Closing = {
  title: "The room is out of reach",
  text: "We tried for a while and could not get back in. Your seat is kept for a minute.",
  way: "come-back",
};

/** Each way a room can close for good, in plain words. */
const CLOSINGS: Readonly<Record<CloseCode | "unknown", Closing>> = {
  restarting: {
    title: "The house is being swept",
    text: "The server is starting again. The room should be back in a moment.",
    way: "come-back",
  },
  "too-slow": RESTING,
  silent: RESTING,
  "too-fast": {
    title: "That was too fast",
    text: "This page sent more than a person does. Come back and it should be well.",
    way: "come-back",
  },
  busy: {
    title: "The room is very busy",
    text: "It could not let you in just now. Try again in a moment.",
    way: "come-back",
  },
  malformed: OURS,
  oversized: OURS,
  binary: OURS,
  "wrong-order": OURS,
  replaced: {
    title: "You are watching elsewhere",
    text: "Your seat moved to another tab or device, and the film plays on there. Continue here and it comes back.",
    way: "continue-here",
  },
  "no-such-room": {
    title: "There is no such room",
    text: "The link may be mistyped, or the room has ended and is gone.",
    way: "new-room",
  },
  "room-ended": {
    title: "This room has ended",
    text: "Everybody was shown out and nothing of it is kept. Make another?",
    way: "new-room",
  },
  "hello-late": {
    title: "That took too long",
    text: "The line to the server is slow. Try once more.",
    way: "come-back",
  },
  left: {
    title: "You left",
    text: "Your seat is free again. The link still works for you.",
    way: "come-back",
  },
  removed: {
    title: "You were removed from this room",
    text: "A host showed you out. A reload, a new tab or another name changes nothing; only a host can take it back.",
    way: "none",
  },
  "link-turned-over": {
    title: "This link is not good any more",
    text: "The room has another link now. Ask its host for it.",
    way: "new-room",
  },
  "not-admitted": {
    title: "Not this time",
    text: "A host of this room chose not to let you in.",
    way: "none",
  },
  unpaired: {
    title: "This is no remote any more",
    text: "The seat it belonged to has ended that, or is free again. A new code at the seat makes it one again.",
    way: "none",
  },
  unknown: RESTING,
};

/** For somebody who sat in it a moment ago: their link was right. */
const GONE_UNDER_US: Closing = {
  title: "The room is gone",
  text: "It ended while you were away, or the server has started again without it. Make another?",
  way: "new-room",
};

export function closingWords(code: CloseCode | "unknown", wasInside: boolean): Closing {
  return code === "no-such-room" && wasInside ? GONE_UNDER_US : (CLOSINGS[code] ?? RESTING);
}
