import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Seeking } from "./seeking";

/** A finger that rests this long without moving looks; it does not want the film to go there. */
const LOOK_MS = 400;
const STILL_PX = 8;

interface Press {
  readonly fromX: number;
  readonly atMs: number;
  readonly isFinger: boolean;
  moved: boolean;
}

type Pointed = PointerEvent & { readonly currentTarget: HTMLElement };

/** What a pointer does on the seek bar: looks at a place, and drags the film to another. */
export interface Pointing {
  /** Which part of the bar's length is pointed at. */
  readonly part: ReadonlySignal<number | undefined>;
  readonly down: (event: Pointed) => void;
  readonly move: (event: Pointed) => void;
  readonly leave: () => void;
}

export function usePointing(seeking: Pick<Seeking, "hold" | "letGo">): Pointing {
  const part = useSignal<number | undefined>(undefined);
  const press = useRef<Press | undefined>(undefined);

  useEffect(() => {
    // Wherever it is let go: a finger seldom stays on the bar.
    const end = (event: PointerEvent) => {
      const { current } = press;
      if (current !== undefined) {
        const hasLooked =
          current.isFinger && !current.moved && event.timeStamp - current.atMs > LOOK_MS;
        press.current = undefined;
        seeking.letGo(event.type === "pointerup" && !hasLooked);
        if (current.isFinger) {
          part.value = undefined;
        }
      }
    };
    addEventListener("pointerup", end);
    addEventListener("pointercancel", end);
    return () => {
      removeEventListener("pointerup", end);
      removeEventListener("pointercancel", end);
    };
  }, [seeking, part]);

  const point = ({ currentTarget, clientX }: Pointed) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    part.value = Math.min(1, Math.max(0, (clientX - left) / width));
  };
  return {
    part,
    down: (event) => {
      const isFinger = event.pointerType !== "mouse";
      press.current = { fromX: event.clientX, atMs: event.timeStamp, isFinger, moved: false };
      seeking.hold();
      point(event);
    },
    move: (event) => {
      const { current } = press;
      if (current !== undefined && Math.abs(event.clientX - current.fromX) > STILL_PX) {
        current.moved = true;
      }
      point(event);
    },
    leave: () => {
      if (press.current === undefined) {
        part.value = undefined;
      }
    },
  };
}
