import { batch, computed, effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import type { MessageId } from "../../../protocol/generated";
import type { Outcome, Pending, RoomSession } from "../../../room/session";
import { refusalWords } from "../../words/refusals";
import { say } from "../../words/say";

/** A line of one's own that the room does not have: on its way, or sent back. */
export interface OutgoingLine {
  readonly ref: number;
  readonly text: string;
  readonly replyTo?: MessageId;
  /** Why it was not said; undefined while it is on its way. */
  readonly failed?: string;
}

/** One's own lines until the room shows them. Nothing that was said is ever lost. */
export interface Outgoing {
  readonly lines: ReadonlySignal<readonly OutgoingLine[]>;
  /** Says one again that was sent back. */
  again(line: OutgoingLine): void;
  discard(line: OutgoingLine): void;
  dispose(): void;
}

export function createOutgoing(session: Pick<RoomSession, "pending" | "postChat">): Outgoing {
  const failed = signal<readonly OutgoingLine[]>([]);
  const watched = new Set<number>();
  const sending = computed(() => session.pending.value.flatMap(lineOf));

  const follow = async ({ ref, outcome }: Pending, line: OutgoingLine) => {
    const what = await outcome;
    watched.delete(ref);
    const why = whyNot(what);
    if (why !== undefined) {
      failed.value = [...failed.peek(), { ...line, failed: why }];
    }
  };
  const stop = effect(() => {
    for (const pending of session.pending.value) {
      const [line] = lineOf(pending);
      if (line !== undefined && !watched.has(pending.ref)) {
        watched.add(pending.ref);
        untracked(() => void follow(pending, line));
      }
    }
  });
  const discard = (line: OutgoingLine) => {
    failed.value = failed.peek().filter(({ ref }) => ref !== line.ref);
  };
  return {
    lines: computed(() =>
      [...failed.value, ...sending.value].sort((one, other) => one.ref - other.ref),
    ),
    discard,
    again: (line) =>
      batch(() => {
        discard(line);
        void session.postChat(line.text, line.replyTo);
      }),
    dispose: stop,
  };
}

function lineOf({ ref, command }: Pending): readonly OutgoingLine[] {
  if (command.type !== "chat") {
    return [];
  }
  const { text, replyTo } = command;
  return [{ ref, text, ...(replyTo !== undefined && { replyTo }) }];
}

function whyNot(outcome: Outcome): string | undefined {
  switch (outcome.name) {
    case "done":
      return undefined;
    case "refused":
      return outcome.code === "no-such-message"
        ? say().chat.answerGone
        : refusalWords(outcome.code, outcome.message);
    case "dropped":
      return say().chat.tooMuchWaiting;
  }
}
