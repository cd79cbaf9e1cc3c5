import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { ChatMessage, EventUnion, RefusalCode } from "../../../protocol/generated";
import type { Outcome, RoomSession } from "../../../room/session";
import { typed } from "./slash/typed";

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
  /** Says it: a new line is seen on its way. A change is told of, and comes back when it is refused. */
  send(): Promise<Outcome> | undefined;
  dispose(): void;
}

type Editing = Extract<Aim, { name: "editing" }>;

const SAYING: Aim = { name: "saying" };

/** After these there is nothing left to edit; the words can still be said. */
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
  const change = async (to: Editing, words: string, left: string): Promise<Outcome> => {
    const outcome = await session.editChat(to.message.messageId, words);
    if (outcome.name !== "done") {
      giveBack(outcome, to, words, left);
    }
    return outcome;
  };
  const giveBack = (outcome: Outcome, to: Editing, words: string, left: string) => {
    const isUntouched = text.peek() === left && aim.peek().name === "saying";
    const isAimless = outcome.name === "refused" && AIMLESS.has(outcome.code);
    if (isUntouched && !isAimless) {
      waiting = left;
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
      const to = aim.peek();
      const words = (to.name === "editing" ? text.peek() : said(text.peek())).trim();
      if (words === "") {
        return undefined;
      }
      if (to.name !== "editing") {
        text.value = "";
      }
      drop();
      switch (to.name) {
        case "saying":
          void session.postChat(words);
          return undefined;
        case "answering":
          void session.postChat(words, to.message.messageId);
          return undefined;
        case "editing":
          return words === to.message.text ? undefined : change(to, words, text.peek());
      }
    },
    dispose: stop,
  };
}

/** What the others get of a line: an order was caught before, and `//` says a `/` (CH7). */
function said(line: string): string {
  const read = typed(line);
  return read.name === "words" ? read.text : line;
}

function together(first: string, second: string): string {
  return [first, second].filter((words) => words !== "").join("\n");
}
