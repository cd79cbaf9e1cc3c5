import type { CloseCode } from "../../protocol/generated";
import { say } from "./say";

/** What a visitor can do when the room has closed for this page. */
export type WayOn = "come-back" | "continue-here" | "new-room" | "reload" | "none";

export interface Closing {
  readonly title: string;
  readonly text: string;
  readonly way: WayOn;
}

/** The way on from each way a room can close for good. */
const WAYS: Readonly<Record<CloseCode | "unknown", WayOn>> = {
  restarting: "come-back",
  "too-slow": "come-back",
  silent: "come-back",
  "too-fast": "come-back",
  busy: "come-back",
  malformed: "reload",
  oversized: "reload",
  binary: "reload",
  "wrong-order": "reload",
  replaced: "continue-here",
  "no-such-room": "new-room",
  "room-ended": "new-room",
  "room-closed": "new-room",
  "hello-late": "come-back",
  left: "come-back",
  removed: "none",
  "link-turned-over": "new-room",
  "not-admitted": "none",
  unpaired: "none",
  unknown: "come-back",
};

export function closingWords(code: CloseCode | "unknown", wasInside: boolean): Closing {
  const { closings } = say();
  if (code === "no-such-room" && wasInside) {
    return { ...closings.goneUnderUs, way: "new-room" };
  }
  const known = code in WAYS ? code : "unknown"; // a newer server may close in ways not heard of here
  return { ...closings[known], way: WAYS[known] };
}
