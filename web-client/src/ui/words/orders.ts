import type { NotDone, Takes } from "../room/chat/slash/orders";

/** What each order does, by its word. */
export const ORDER_WORDS: Readonly<Record<string, string>> = {
  play: "Play, for everybody",
  pause: "Pause, for everybody",
  seek: "Go to a place: 12:03, or 30 s on: +30",
  next: "Go on to the next in the queue",
  skip: "Vote to go on to the next",
  undo: "Take the last change back",
  add: "Add an address to the queue",
  name: "Change your name",
  keys: "Show all keys and orders",
  leave: "Leave the room",
};

export const TAKES_WORDS: Readonly<Record<Takes, string>> = {
  place: "12:03",
  name: "Ana",
  address: "https://…",
};

export function notDoneWords(why: NotDone, word: string): string {
  switch (why) {
    case "unknown":
      return `There is no /${word}. Begin with // to say it to the others.`;
    case "needs-place":
      return "Say where to: /seek 12:03, or /seek +30.";
    case "needs-name":
      return "Say which name: /name Ana.";
    case "needs-address":
      return "Say what to add: /add https://…";
    case "not-yours":
      return "Only hosts control this room’s film.";
  }
}
