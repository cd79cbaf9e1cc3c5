import type { EventUnion, MemberId, Reaction, RoomView } from "../protocol/generated";

/** What the rest of the page hears of the dialogue with its room. */
export interface DialogueListener {
  event(event: EventUnion, before: RoomView): void;
  reaction(reaction: Reaction): void;
  /** Somebody else is writing. */
  typing(by: MemberId): void;
  /** The room is given anew: what led to it is not known. */
  snapshot(): void;
  /** Another room than before, or another clock: look at the film again. */
  changed(): void;
  /** A fresh connection has its seat. */
  seated(): void;
  /** The network came back, or somebody looks at the page again. */
  woke(): void;
  /** There will be no other connection. */
  over(): void;
}
