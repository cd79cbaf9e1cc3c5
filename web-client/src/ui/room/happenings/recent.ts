import { type ReadonlySignal, signal } from "@preact/signals";
import type { MemberId } from "../../../protocol/generated";
import type { RoomSession } from "../../../room/session";
import { happening } from "../../words/happenings";

export interface Sentence {
  /** Of the event. */
  readonly id: number;
  /** In the language that the page speaks when it is drawn. */
  readonly text: () => string;
}

/** What has just happened in the room, and who did it. */
export interface Recent {
  readonly sentence: ReadonlySignal<Sentence | undefined>;
  /** Whoever pressed something a moment ago. */
  readonly glowing: ReadonlySignal<MemberId | undefined>;
  dispose(): void;
}

const TOLD_MS = 9_000;
const GLOW_MS = 1_200;

export function createRecent(session: RoomSession): Recent {
  const sentence = signal<Sentence | undefined>(undefined);
  const glowing = signal<MemberId | undefined>(undefined);
  let fade: ReturnType<typeof setTimeout> | undefined;
  let dim: ReturnType<typeof setTimeout> | undefined;

  const stop = session.onEvent((event, before) => {
    const me = session.memberId.peek();
    const text = happening(event, before, me);
    if (text === undefined) {
      return;
    }
    sentence.value = { id: event.seq, text: () => happening(event, before, me) ?? text };
    clearTimeout(fade);
    fade = setTimeout(() => {
      sentence.value = undefined;
    }, TOLD_MS);
    if (event.by !== undefined) {
      glowing.value = event.by;
      clearTimeout(dim);
      dim = setTimeout(() => {
        glowing.value = undefined;
      }, GLOW_MS);
    }
  });
  return {
    sentence,
    glowing,
    dispose: () => {
      stop();
      clearTimeout(fade);
      clearTimeout(dim);
    },
  };
}
