import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { ChatMessage, EventUnion, RefusalCode } from "../../../protocol/generated";
import type { Outcome, RoomSession } from "../../../room/session";

/** What the words in the composer are for. */
export type Aim =
  | { readonly name: "saying" }
  | { readonly name: "answering"; readonly message: ChatMessage }
  | { readonly name: "editing"; readonly message: ChatMessage };

/** What is being written, and what for. Nothing that was written is ever lost. */
export interface Draft {
  readonly text: Signal<string>;
  readonly aim: ReadonlySignal<Aim>;
  answer(message: ChatMessage): void;
  /** Takes a message up again; what was being written waits meanwhile. */
  edit(message: ChatMessage): void;
  /** Neither answer nor edit. */
  drop(): void;
  /** Says it. What the room refuses comes back. */
  send(): Promise<Outcome> | undefined;
  dispose(): void;
}

const SAYING: Aim = { name: "saying" };

/** After these there is nothing left to edit or to answer; the words can still be said. */
const AIMLESS: ReadonlySet<RefusalCode> = new Set(["too-late", "no-such-message", "not-allowed"]);

export function createDraft(
  session: Pick<RoomSession, "postChat" | "editChat" | "onEvent">,
): Draft {
  const text = signal("");
  const aim = signal<Aim>(SAYING);
  let waiting = "";

  const drop = () => {
    if (aim.peek().name === "editing") {
      text.value = waiting;
      waiting = "";
    }
    aim.value = SAYING;
  };
  const edit = (message: ChatMessage) => {
    drop();
    waiting = text.peek();
    text.value = message.text;
    aim.value = { name: "editing", message };
  };
  const command = (to: Aim, words: string): Promise<Outcome> | undefined => {
    switch (to.name) {
      case "saying":
        return session.postChat(words);
      case "answering":
        return session.postChat(words, to.message.messageId);
      case "editing":
        return words === to.message.text
          ? undefined
          : session.editChat(to.message.messageId, words);
    }
  };
  const giveBack = (outcome: Outcome, to: Aim, words: string, left: string) => {
    const isUntouched = text.peek() === left && aim.peek().name === "saying";
    const isAimless = outcome.name === "refused" && AIMLESS.has(outcome.code);
    if (isUntouched && !isAimless) {
      waiting = to.name === "editing" ? left : "";
      text.value = words;
      aim.value = to;
    } else {
      text.value = together(words, text.peek());
    }
  };
  const stop = session.onEvent((event: EventUnion) => {
    const to = aim.peek();
    const isGone =
      event.type === "chatDeleted" &&
      to.name !== "saying" &&
      to.message.messageId === event.messageId;
    if (isGone) {
      text.value = together(text.peek(), waiting);
      waiting = "";
      aim.value = SAYING;
    }
  });
  return {
    text,
    aim,
    edit,
    drop,
    answer: (message) => {
      drop();
      aim.value = { name: "answering", message };
    },
    send: () => {
      const words = text.peek().trim();
      const to = aim.peek();
      if (words === "") {
        return undefined;
      }
      if (to.name !== "editing") {
        text.value = "";
      }
      drop();
      const left = text.peek();
      const outcome = command(to, words);
      outcome?.then((what) => what.name !== "done" && giveBack(what, to, words, left));
      return outcome;
    },
    dispose: stop,
  };
}

function together(first: string, second: string): string {
  return [first, second].filter((words) => words !== "").join("\n");
}
