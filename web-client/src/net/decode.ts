import type { EventUnion } from "../protocol/generated";
import { whole } from "./shape";
import { EVENTS, FRAMES, type PassingFrame } from "./shapes";

/** What a frame of the server's turned out to be. */
export type Decoded =
  | { readonly name: "event"; readonly event: EventUnion }
  | { readonly name: "frame"; readonly frame: PassingFrame }
  /** Numbered, and of a type this page does not know: it was made before the server was. */
  | { readonly name: "unknown-event"; readonly type: string; readonly seq: number }
  /** Neither numbered nor known: an addition nobody needs to know. */
  | { readonly name: "unknown-frame"; readonly type: string }
  | { readonly name: "broken" };

const broken: Decoded = { name: "broken" };

export function decode(text: string): Decoded {
  const value = parsed(text);
  if (typeof value !== "object" || value === null || !("type" in value)) {
    return broken;
  }
  const { type } = value;
  if (typeof type !== "string") {
    return broken;
  }
  if (Object.hasOwn(EVENTS, type)) {
    const check = EVENTS[type as EventUnion["type"]];
    return check(value) ? { name: "event", event: value as EventUnion } : broken;
  }
  if (Object.hasOwn(FRAMES, type)) {
    const check = FRAMES[type as PassingFrame["type"]];
    return check(value) ? { name: "frame", frame: value as PassingFrame } : broken;
  }
  return "seq" in value && whole(value.seq)
    ? { name: "unknown-event", type, seq: value.seq as number }
    : { name: "unknown-frame", type };
}

/** On the wire null means absent, in the types it does not exist. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (_, value) => (value === null ? undefined : value));
  } catch {
    return undefined;
  }
}
