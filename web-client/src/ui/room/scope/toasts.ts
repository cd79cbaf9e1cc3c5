import { type ReadonlySignal, signal } from "@preact/signals";
import type { Outcome } from "../../../room/session";
import { refusalWords } from "../../words/refusals";
import { say } from "../../words/say";

export interface Toast {
  readonly id: number;
  readonly text: string;
}

/** Short notes that come, are read, and go. */
export interface Toasts {
  readonly shown: ReadonlySignal<readonly Toast[]>;
  show(text: string): void;
  dismiss(id: number): void;
  /** Waits for what came of a command, and says so when nothing did. */
  tell(outcome: Promise<Outcome>): Promise<Outcome>;
}

const SHOWN_MS = 7_000;
const AT_MOST = 3;

export function createToasts(): Toasts {
  const shown = signal<readonly Toast[]>([]);
  let lastId = 0;

  const dismiss = (id: number) => {
    shown.value = shown.value.filter((toast) => toast.id !== id);
  };
  const show = (text: string) => {
    lastId += 1;
    const id = lastId;
    const others = shown.value.filter((toast) => toast.text !== text);
    shown.value = [...others, { id, text }].slice(-AT_MOST);
    setTimeout(() => dismiss(id), SHOWN_MS);
  };
  const tell = async (outcome: Promise<Outcome>) => {
    const result = await outcome;
    switch (result.name) {
      case "done":
        break;
      case "refused":
        show(refusalWords(result.code, result.message));
        break;
      case "dropped":
        show(say().connection.notDone);
        break;
    }
    return result;
  };
  return { shown, show, dismiss, tell };
}
