import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type Preview, previewRoom } from "../api/rooms";
import { welcomingOf } from "../words/door";
import { say } from "../words/say";

/** What is known of the room from outside. */
export type Door =
  | { readonly name: "looking" }
  | { readonly name: "seen"; readonly preview: Preview }
  | { readonly name: "no-such-room" }
  /** The room has another link by now (RM7). */
  | { readonly name: "turned-over" }
  | { readonly name: "unseen"; readonly words: string };

/** Often enough to notice an open door, seldom enough for a whole household at one address. */
const AGAIN_MS = 10_000;

/**
 * The door of a room, looked at once and whenever the page is seen again.
 *
 * @param watch looks again and again while there is no way in
 */
export function useDoor(roomId: string, watch: boolean): Signal<Door> {
  const door = useSignal<Door>({ name: "looking" });
  useEffect(() => {
    let shown = true;
    const look = async () => {
      const answer = await previewRoom(roomId);
      if (shown) {
        door.value = doorAfter(door.peek(), answer);
      }
    };
    const lookAgain = () => document.visibilityState === "visible" && look();
    look();
    document.addEventListener("visibilitychange", lookAgain);
    const timer = setInterval(() => watch && isShut(door.peek()) && lookAgain(), AGAIN_MS);
    return () => {
      shown = false;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", lookAgain);
    };
  }, [roomId, watch, door]);
  return door;
}

function isShut(door: Door): boolean {
  return door.name !== "seen" || welcomingOf(door.preview) !== "open";
}

/** One look that failed does not undo what was seen before. */
function doorAfter(before: Door, answer: Awaited<ReturnType<typeof previewRoom>>): Door {
  if (answer.name === "ok") {
    return { name: "seen", preview: answer.value };
  }
  if (answer.name === "problem" && answer.status === 404) {
    return { name: "no-such-room" };
  }
  if (answer.name === "problem" && answer.status === 410) {
    return { name: "turned-over" };
  }
  const words = answer.name === "problem" ? answer.words : say().server.unreachable;
  return before.name === "seen" ? before : { name: "unseen", words };
}
