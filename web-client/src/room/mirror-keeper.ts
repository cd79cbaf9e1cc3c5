import type { EventUnion, Resumed, RoomView, Welcome } from "../protocol/generated";
import { fold, type Mirror, skip } from "./mirror";

/** What an event came to. */
export type Taken =
  /** Nothing: seen before, or there is no room to see it in. */
  | { readonly name: "ignored" }
  | {
      readonly name: "folded";
      readonly before: RoomView;
      readonly view: RoomView;
      /** One of those missed; more of them follow. */
      readonly moreMissed: boolean;
      /** It has just happened: not one of those missed. */
      readonly isFresh: boolean;
    }
  /** The mirror can't go on: another connection is wanted. */
  | { readonly name: "broken" };

/** What goes wrong again so soon after a resume will not be mended by another one. */
const SOON_MS = 5_000;

/** Keeps the mirror of the room, and knows what to ask for when it can't go on. */
export class MirrorKeeper {
  readonly #now: () => number;
  /** Types of frames that a fresh snapshot was asked for once; a second time would not help. */
  readonly #forgiven = new Set<string>();
  #mirror: Mirror | undefined;
  #wantsFresh = false;
  #missedUntil = 0;
  #seatedMs = Number.NEGATIVE_INFINITY;

  constructor(now: () => number) {
    this.#now = now;
  }

  get mirror(): Mirror | undefined {
    return this.#mirror;
  }

  /** What a `hello` may go on from; nothing asks for a snapshot. */
  get goesOnFrom(): Mirror | undefined {
    return this.#wantsFresh ? undefined : this.#mirror;
  }

  welcomed({ epoch, seq, room }: Welcome): void {
    this.#mirror = { epoch, seq, view: room };
    this.#wantsFresh = false;
    this.#seated(seq);
  }

  /** False when what follows does not go on from the mirror: then a snapshot is wanted. */
  resumed({ epoch, seq }: Resumed): boolean {
    if (this.#wantsFresh || this.#mirror?.epoch !== epoch) {
      this.#wantsFresh = true;
      return false;
    }
    this.#seated(seq);
    return true;
  }

  forget(): void {
    this.#mirror = undefined;
  }

  take(event: EventUnion): Taken {
    if (this.#mirror === undefined) {
      return { name: "ignored" };
    }
    const before = this.#mirror.view;
    const folded = fold(this.#mirror, event);
    switch (folded.name) {
      case "repeated":
        return { name: "ignored" };
      case "gap":
        this.#wantsFresh ||= this.#now() - this.#seatedMs < SOON_MS;
        return { name: "broken" };
      case "folded":
        this.#mirror = folded.mirror;
        return {
          name: "folded",
          before,
          view: folded.mirror.view,
          moreMissed: event.seq < this.#missedUntil,
          isFresh: event.seq > this.#missedUntil,
        };
    }
  }

  /** Something this page can't fold or read. True when a fresh snapshot is worth asking for, once a reason. */
  puzzled(reason: string, seq?: number): boolean {
    if (!this.#forgiven.has(reason)) {
      this.#forgiven.add(reason);
      this.#wantsFresh = true;
      return true;
    }
    if (this.#mirror !== undefined && seq !== undefined) {
      this.#mirror = skip(this.#mirror, seq);
    }
    return false;
  }

  #seated(seq: number): void {
    this.#missedUntil = seq;
    this.#seatedMs = this.#now();
  }
}
