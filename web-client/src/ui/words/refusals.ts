import type { RefusalCode } from "../../protocol/generated";

/** Every refusal in plain words: what happened, and what to do where there is something to do. */
const REFUSALS: Readonly<Record<RefusalCode, string>> = {
  invalid: "The room did not understand that. Nothing has changed.",
  "unknown-type": "This room's server is older than this page. Reload the page.",
  "not-seated": "You have no seat just now. Nothing has changed.",
  "already-seated": "You already have a seat here.",
  "room-full": "All seats are taken.",
  "room-locked": "This room is locked for now.",
  "line-full": "All seats are taken, and as many wait for one as may.",
  "name-empty": "A name needs at least one letter.",
  "text-empty": "There is nothing in that message.",
  "text-too-long": "That is too long. A message holds 1,000 characters, a name 40, a title 80.",
  "address-not-allowed":
    "That address can't be put on. Use an https:// or http:// address of a film, without a user name in it, that your friends can reach too.",
  "not-allowed": "Only hosts may do that here.",
  "no-such-member": "They have left meanwhile. Nothing has changed.",
  "no-such-message": "That message is gone.",
  "no-such-knock": "Nobody is knocking any more.",
  "code-expired": "That code is used up or too old. Ask for a new one at the seat.",
  "too-late": "A message can be changed for a minute, and that is over.",
  "nothing-on": "Nothing is on. Put a film on first.",
  "stale-item": "Another film has been put on meanwhile.",
  overtaken: "Somebody else was a moment before you. Look again, then press again.",
  "nothing-to-undo": "There is nothing to take back any more.",
  "not-waiting": "The room isn’t waiting any more.",
  "no-such-item": "That is not in the queue any more.",
  "queue-full": "The queue is full. Take something off it first.",
  "queue-empty": "Nothing comes next. Add a film to the queue.",
  "plan-not-kept": "This server forgets its rooms when it stops, so it takes no plans.",
  "zone-unknown": "This server does not know that time zone.",
  "begin-past": "That time is over. Choose one that is still to come.",
  "begin-too-far": "That is more than a year ahead.",
  "too-fast": "That was a little fast. Wait a second and try again.",
  busy: "The room is very busy. Try again in a moment.",
  "not-saved": "That could not be saved, so nothing has changed. Try again.",
  internal: "Something went wrong on the server. Nothing has changed; try again.",
};

/** A newer server may refuse with a code this page has not heard of; then its own words are shown. */
export function refusalWords(code: RefusalCode, message: string): string {
  return REFUSALS[code] ?? message;
}
