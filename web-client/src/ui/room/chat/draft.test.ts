import { describe, expect, it } from "vitest";
import type { ChatMessage, EventUnion, RoomView } from "../../../protocol/generated";
import type { Outcome } from "../../../room/session";
import { createDraft } from "./draft";

const first: ChatMessage = { messageId: 7, by: 1, name: "Ana", text: "helo", atMs: 0 };
const DONE: Outcome = { name: "done", seq: 1 };
const refused = (code: "too-late" | "too-fast"): Outcome => ({
  name: "refused",
  code,
  message: "",
});

function room(answer: Outcome) {
  const asked: unknown[][] = [];
  const listeners: ((event: EventUnion, before: RoomView) => void)[] = [];
  const draft = createDraft({
    postChat: (...words) => {
      asked.push(["post", ...words]);
      return Promise.resolve(answer);
    },
    editChat: (...words) => {
      asked.push(["edit", ...words]);
      return Promise.resolve(answer);
    },
    onEvent: (listener) => {
      listeners.push(listener);
      return () => {};
    },
  });
  const happens = (event: unknown) => {
    for (const listener of listeners) {
      listener(event as EventUnion, {} as RoomView);
    }
  };
  return { draft, asked, happens };
}

describe("what is being written", () => {
  it("is not sent when it is nothing", () => {
    const { draft, asked } = room(DONE);
    draft.text.value = " \n ";
    expect(draft.send()).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it("is gone once it is said, trimmed and with what it answers", () => {
    const { draft, asked } = room(DONE);
    draft.answer(first);
    draft.text.value = " hello ";
    draft.send();
    expect(asked).toEqual([["post", "hello", 7]]);
    expect(draft.text.value).toBe("");
    expect(draft.aim.value.name).toBe("saying");
  });

  it("comes back before what was begun meanwhile, when a change is refused", async () => {
    const { draft } = room(refused("too-fast"));
    draft.edit(first);
    draft.text.value = "one";
    const outcome = draft.send();
    draft.text.value = "two";
    await outcome;
    expect(draft.text.value).toBe("one\ntwo");
  });

  it("waits while a message is edited, and is there again after it", async () => {
    const { draft, asked } = room(DONE);
    draft.text.value = "half a thought";
    draft.edit(first);
    expect(draft.text.value).toBe("helo");
    draft.text.value = "hello";
    await draft.send();
    expect(asked).toEqual([["edit", 7, "hello"]]);
    expect(draft.text.value).toBe("half a thought");
    expect(draft.aim.value.name).toBe("saying");
  });

  it("keeps an edit apart from what waited, when the room refuses it for now", async () => {
    const { draft } = room(refused("too-fast"));
    draft.text.value = "half a thought";
    draft.edit(first);
    draft.text.value = "hello";
    await draft.send();
    expect(draft.text.value).toBe("hello");
    expect(draft.aim.value.name).toBe("editing");
    draft.drop();
    expect(draft.text.value).toBe("half a thought");
  });

  it("is an ordinary message once the minute is over", async () => {
    const { draft } = room(refused("too-late"));
    draft.edit(first);
    draft.text.value = "hello";
    await draft.send();
    expect(draft.text.value).toBe("hello");
    expect(draft.aim.value.name).toBe("saying");
  });

  it("asks for nothing when nothing was changed", () => {
    const { draft, asked } = room(DONE);
    draft.edit(first);
    expect(draft.send()).toBeUndefined();
    expect(asked).toEqual([]);
    expect(draft.aim.value.name).toBe("saying");
  });

  it("outlives the message it was for", () => {
    const { draft, happens } = room(DONE);
    draft.text.value = "half a thought";
    draft.edit(first);
    happens({ type: "chatDeleted", messageId: 8 });
    expect(draft.aim.value.name).toBe("editing");
    happens({ type: "chatDeleted", messageId: 7 });
    expect(draft.aim.value.name).toBe("saying");
    expect(draft.text.value).toBe("helo\nhalf a thought");
  });
});
