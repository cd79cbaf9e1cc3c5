import { type ReadonlySignal, signal } from "@preact/signals";
import type { Item, ItemId } from "../../../protocol/generated";
import { titleOf } from "../../words/media";
import { say } from "../../words/say";
import { afterWhich, placeOf, shifts } from "./order";

/** One line of the queue that is lifted, by a finger or by a key. */
interface Lifted {
  readonly itemId: ItemId;
  readonly to: number;
  /** How far the finger has it, in pixels; none when keys move it from place to place. */
  readonly draggedBy?: number;
}

export interface Reordering {
  readonly lifted: ReadonlySignal<Lifted | undefined>;
  /** Read aloud. */
  readonly words: ReadonlySignal<string>;
  list(element: HTMLElement | null): void;
  /** How far a line is shown from where it is. */
  shift(itemId: ItemId): number;
  onPointerDown(event: PointerEvent, itemId: ItemId): void;
  onKey(event: KeyboardEvent, itemId: ItemId): void;
  putBack(): void;
}

const NEAR_EDGE_PX = 48;

/**
 * Moving a line of the queue: dragged by its handle, or lifted with Space, moved with the arrows and
 * put down with Space; Escape puts it back. Nothing moves in the document until the room has moved it.
 */
export function createReordering(
  queue: () => readonly Item[],
  move: (itemId: ItemId, afterItemId: ItemId | undefined) => Promise<unknown>,
): Reordering {
  const lifted = signal<Lifted | undefined>(undefined);
  const words = signal("");
  let element: HTMLElement | null = null;

  const indexOf = (itemId: ItemId) => queue().findIndex((item) => item.itemId === itemId);
  const lines = () => [...(element?.querySelectorAll<HTMLElement>("[data-item]") ?? [])];
  const heights = () => lines().map((line) => line.offsetHeight);
  const named = (itemId: ItemId) => {
    const item = queue()[indexOf(itemId)];
    return item === undefined ? say().queue.theFilm : titleOf(item.media);
  };
  const tell = (how: "isBack" | "isAt" | "lifted" | "passes", itemId: ItemId, to: number) => {
    words.value = say().queue[how](named(itemId), to + 1, queue().length);
  };

  const putBack = () => {
    const now = lifted.peek();
    if (now !== undefined) {
      tell("isBack", now.itemId, indexOf(now.itemId));
      lifted.value = undefined;
    }
  };
  const putDown = async () => {
    const now = lifted.peek();
    const from = now === undefined ? -1 : indexOf(now.itemId);
    if (now === undefined || from < 0) {
      lifted.value = undefined;
      return;
    }
    tell("isAt", now.itemId, now.to);
    lifted.value = { itemId: now.itemId, to: now.to };
    if (now.to !== from) {
      const ids = queue().map(({ itemId }) => itemId);
      await move(now.itemId, afterWhich(ids, now.itemId, now.to));
    }
    if (lifted.peek()?.itemId === now.itemId) {
      lifted.value = undefined;
    }
    // A line that was moved in the document has lost its focus.
    requestAnimationFrame(() =>
      element?.querySelector<HTMLElement>(`[data-item="${now.itemId}"] .queue-handle`)?.focus(),
    );
  };

  return {
    lifted,
    words,
    list: (shown) => {
      element = shown;
    },
    shift(itemId) {
      const now = lifted.value;
      const from = now === undefined ? -1 : indexOf(now.itemId);
      if (now === undefined || from < 0) {
        return 0;
      }
      const isDragged = now.itemId === itemId && now.draggedBy !== undefined;
      return isDragged ? now.draggedBy : (shifts(heights(), from, now.to)[indexOf(itemId)] ?? 0);
    },
    onPointerDown(event, itemId) {
      const handle = event.currentTarget as HTMLElement;
      if (event.button !== 0 || lifted.peek() !== undefined) {
        return;
      }
      const from = indexOf(itemId);
      const startY = event.clientY;
      const panel = handle.closest<HTMLElement>(".panel");
      const scrolledAt = panel?.scrollTop ?? 0;
      const tall = heights();
      const follow = (moved: PointerEvent) => {
        scrollNear(panel, moved.clientY);
        const draggedBy = moved.clientY - startY + (panel?.scrollTop ?? 0) - scrolledAt;
        lifted.value = { itemId, to: placeOf(tall, from, draggedBy), draggedBy };
      };
      const letGo = (ended: PointerEvent) => {
        handle.removeEventListener("pointermove", follow);
        handle.removeEventListener("pointerup", letGo);
        handle.removeEventListener("pointercancel", letGo);
        if (ended.type === "pointerup" && lifted.peek() !== undefined) {
          void putDown();
        } else {
          putBack();
        }
      };
      handle.setPointerCapture(event.pointerId);
      handle.addEventListener("pointermove", follow);
      handle.addEventListener("pointerup", letGo);
      handle.addEventListener("pointercancel", letGo);
    },
    onKey(event, itemId) {
      const now = lifted.peek();
      const isLifted = now?.itemId === itemId;
      const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
      if (event.key === " " || event.key === "Enter") {
        event.preventDefault();
        if (isLifted) {
          void putDown();
        } else if (now === undefined) {
          const from = indexOf(itemId);
          lifted.value = { itemId, to: from };
          tell("lifted", itemId, from);
        }
      } else if (isLifted && step !== 0) {
        event.preventDefault();
        const to = Math.min(Math.max(now.to + step, 0), queue().length - 1);
        lifted.value = { itemId, to };
        tell("passes", itemId, to);
      } else if (isLifted && event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        putBack();
      }
    },
    putBack,
  };
}

/** A list that is longer than its panel goes along. */
function scrollNear(panel: HTMLElement | null, y: number): void {
  if (panel !== null) {
    const { top, bottom } = panel.getBoundingClientRect();
    const over = y > bottom - NEAR_EDGE_PX ? 8 : y < top + NEAR_EDGE_PX ? -8 : 0;
    panel.scrollTop += over;
  }
}
