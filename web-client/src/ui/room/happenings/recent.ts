import { type ReadonlySignal, signal } from "@preact/signals";
import type { MemberId } from "../../../protocol/generated";
import type { RoomSession } from "../../../room/session";
import { happening } from "../../words/happenings";

/** What has just happened in the room, and who did it. */
export interface Recent {
  readonly sentence: ReadonlySignal<{ readonly id: number; readonly text: string } | undefined>;
  /** Whoever pressed something a moment ago. */
  readonly glowing: ReadonlySignal<MemberId | undefined>;
  dispose(): void;
}

const TOLD_MS = 9_000;
const GLOW_MS = 1_200;

export function createRecent(session: RoomSession): Recent {
  const sentence = signal<{ id: number; text: string } | undefined>(undefined);
  const glowing = signal<MemberId | undefined>(undefined);
  let fade: ReturnType<typeof setTimeout> | undefined;
  let dim: ReturnType<typeof setTimeout> | undefined;

  const stop = session.onEvent((event, before) => {
    const text = happening(event, before, session.memberId.peek());
    if (text === undefined) {
      return;
    }
    sentence.value = { id: event.seq, text };
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
