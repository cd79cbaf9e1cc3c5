import type { EventUnion, RoomView } from "../protocol/generated";
import { evolve } from "./evolve";

/** The room as this page has it: the fold of all events up to `seq` of one epoch. */
export interface Mirror {
  readonly epoch: string;
  readonly seq: number;
  readonly view: RoomView;
}

export type Folded =
  | { readonly name: "folded"; readonly mirror: Mirror }
  /** Seen before; it changes nothing a second time. */
  | { readonly name: "repeated" }
  /** Something is missing: the mirror can't go on from here. */
  | { readonly name: "gap" };

export function fold(mirror: Mirror, event: EventUnion): Folded {
  if (event.seq <= mirror.seq) {
    return { name: "repeated" };
  }
  if (event.seq !== mirror.seq + 1) {
    return { name: "gap" };
  }
  const view = evolve(mirror.view, event);
  return { name: "folded", mirror: { ...mirror, seq: event.seq, view } };
}

/** Past an event this page can't fold: known to be incomplete, good enough to play on. */
export function skip(mirror: Mirror, seq: number): Mirror {
  return seq === mirror.seq + 1 ? { ...mirror, seq } : mirror;
}
