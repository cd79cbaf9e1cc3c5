import type { ReadonlySignal } from "@preact/signals";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

/** What was dropped onto the page: text with addresses in it, or files from the disk. */
export interface Dropped {
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/**
 * Takes files, and links and text with addresses, dropped anywhere on the page but into a field of text;
 * not what was dragged from the page itself: a poster of the shelf is no film. Says whether something
 * that would be taken is held over the page.
 */
export function useDropped(dropped: Dropped): ReadonlySignal<boolean> {
  const over = useSignal(false);
  const latest = useRef(dropped);
  latest.current = dropped;
  useEffect(() => {
    let isOurs = false;
    const begun = () => {
      isOurs = true;
    };
    const ended = () => {
      isOurs = false;
    };
    const takes = (event: DragEvent) => {
      const types = event.dataTransfer?.types ?? [];
      return !isOurs && TAKEN.some((type) => types.includes(type)) && !isTextField(event.target);
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
        latest.current.onFiles(files);
      } else {
        latest.current.onText(textOf(data));
      }
    };
    document.addEventListener("dragstart", begun);
    document.addEventListener("dragend", ended);
    document.addEventListener("dragover", held);
    document.addEventListener("dragleave", gone);
    document.addEventListener("drop", letGo);
    return () => {
      document.removeEventListener("dragstart", begun);
      document.removeEventListener("dragend", ended);
      document.removeEventListener("dragover", held);
      document.removeEventListener("dragleave", gone);
      document.removeEventListener("drop", letGo);
    };
  }, [over]);
  return over;
}

const TAKEN = ["Files", "text/uri-list", "text/plain"];

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
