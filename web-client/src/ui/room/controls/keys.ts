import { useEffect } from "preact/hooks";
import { takeBack } from "../happenings/undo";
import { type RoomScope, useRoom } from "../scope/room-scope";
import { playOrPause } from "./play-button";

/** What a key asks for, wherever the focus is. */
export type KeyWish =
  | "play-or-pause"
  | "back"
  | "forward"
  | "mute"
  | "full-screen"
  | "picture-in-picture"
  | "undo"
  | "curves"
  | "keys"
  | "chat";

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Where the focus is: in words being written, on something with keys of its own, or nowhere. */
export type FocusPlace = "writing" | "control" | "page";

/** Nothing while somebody types; a control that has the focus keeps the keys it answers itself. */
export function wishOf(pressed: Pressed, place: FocusPlace): KeyWish | undefined {
  const { ctrlKey, metaKey, altKey } = pressed;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  if (ctrlKey || metaKey || altKey || place === "writing") {
    return undefined;
  }
  switch (key) {
    case "k":
      return "play-or-pause";
    case "m":
      return "mute";
    case "f":
      return "full-screen";
    case "p":
      return "picture-in-picture";
    case "u":
      return "undo";
    case "d":
      return "curves";
    case "?":
      return "keys";
    case " ":
      return place === "control" ? undefined : "play-or-pause";
    case "Enter":
      return place === "control" ? undefined : "chat";
    case "ArrowLeft":
      return place === "control" ? undefined : "back";
    case "ArrowRight":
      return place === "control" ? undefined : "forward";
    default:
      return undefined;
  }
}

export function useKeys(): void {
  const room = useRoom();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const wish = event.defaultPrevented ? undefined : wishOf(event, placeOf(event));
      const isHeldDown = event.repeat && wish !== "back" && wish !== "forward";
      if (wish !== undefined && document.querySelector("dialog[open]") === null) {
        event.preventDefault();
        if (!isHeldDown) {
          fulfil(wish, room);
        }
      }
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [room]);
}

function fulfil(wish: KeyWish, room: RoomScope): void {
  switch (wish) {
    case "play-or-pause":
      playOrPause(room);
      break;
    case "back":
      room.seeking.by(-5_000);
      break;
    case "forward":
      room.seeking.by(5_000);
      break;
    case "mute":
      room.sound.setMuted(!room.sound.muted.peek());
      break;
    case "full-screen":
      room.fullScreen.toggle();
      break;
    case "picture-in-picture":
      room.pictureInPicture.turn(!room.pictureInPicture.on.peek());
      break;
    case "undo":
      takeBack(room);
      break;
    case "curves":
      room.curvesOpen.value = !room.curvesOpen.peek();
      break;
    case "keys":
      room.keysOpen.value = true;
      break;
    case "chat":
      room.side.show("chat");
      toComposer(room);
  }
}

/** At once where it is in sight, so that no letter is lost; else when the side has come. */
function toComposer({ composer }: RoomScope): void {
  composer.peek()?.focus();
  if (document.activeElement !== composer.peek()) {
    requestAnimationFrame(() => composer.peek()?.focus());
  }
}

/** Looks into the elements of the controls, where the true target is. */
function placeOf(event: KeyboardEvent): FocusPlace {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) {
    return "page";
  }
  if (target.closest("textarea, input:not([type=range], [type=radio], [type=checkbox])") !== null) {
    return "writing";
  }
  const own =
    "button, a[href], select, input, summary, [role=button], [role=menu], [role=tab], [role=log]";
  return target.closest(own) === null ? "page" : "control";
}
