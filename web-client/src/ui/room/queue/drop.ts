import type { ReadonlySignal } from "@preact/signals";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

/** What was dropped onto the page: text with addresses in it, or files from the disk. */
export interface Dropped {
  readonly onText: (text: string) => void;
  /** Where nobody takes files they are not asked for either. */
  readonly onFiles?: (files: readonly File[]) => void;
}

/**
 * Takes links and text with addresses, and files where somebody takes those, dropped anywhere on the
 * page but into a field of text. Says whether something that would be taken is held over the page.
 */
export function useDropped(dropped: Dropped): ReadonlySignal<boolean> {
  const over = useSignal(false);
  const latest = useRef(dropped);
  latest.current = dropped;
  useEffect(() => {
    const takes = (event: DragEvent) => {
      const types = event.dataTransfer?.types ?? [];
      const isTaken = types.includes("Files")
        ? latest.current.onFiles !== undefined
        : types.includes("text/uri-list") || types.includes("text/plain");
      return isTaken && !isTextField(event.target);
    };
    const held = (event: DragEvent) => {
      over.value = takes(event);
      if (over.value) {
        event.preventDefault();
      }
    };
    const gone = (event: DragEvent) => {
      over.value = over.value && event.relatedTarget !== null;
    };
    const letGo = (event: DragEvent) => {
      const isTaken = takes(event);
      over.value = false;
      const data = event.dataTransfer;
      if (!isTaken || data === null) {
        return;
      }
      event.preventDefault();
      const files = [...data.files];
      if (files.length > 0) {
        latest.current.onFiles?.(files);
      } else {
        latest.current.onText(textOf(data));
      }
    };
    document.addEventListener("dragover", held);
    document.addEventListener("dragleave", gone);
    document.addEventListener("drop", letGo);
    return () => {
      document.removeEventListener("dragover", held);
      document.removeEventListener("dragleave", gone);
      document.removeEventListener("drop", letGo);
    };
  }, [over]);
  return over;
}

/** Links are better than the words that stand for them; a list of links has its remarks (`#`). */
export function textOf(data: Pick<DataTransfer, "getData">): string {
  const links = data
    .getData("text/uri-list")
    .split(/\r?\n/u)
    .filter((line) => line !== "" && !line.startsWith("#"));
  return links.length > 0 ? links.join("\n") : data.getData("text/plain");
}

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea") !== null;
