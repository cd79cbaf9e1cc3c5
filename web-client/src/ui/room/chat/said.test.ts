import { signal } from "@preact/signals";
import { describe, expect, it } from "vitest";
import type { ChatMessage, EventUnion, RoomView } from "../../../protocol/generated";
import { createSaid } from "./said";

const said = (messageId: number, text = `line ${messageId}`): ChatMessage => ({
  messageId,
  by: 1,
  name: "Ana",
  text,
  atMs: 1_000,
});

function room(chat: ChatMessage[], now = () => 0) {
  const view = signal<RoomView | undefined>({ chat } as unknown as RoomView);
  let tell: (event: EventUnion) => void = () => {};
  let forget = () => {};
  const talk = createSaid(
    {
      view,
      onEvent: (listener) => {
        tell = (event) => listener(event, {} as RoomView);
        return () => {};
      },
      onSnapshot: (listener) => {
        forget = listener;
        return () => {};
      },
    },
    now,
  );
  const happens = (event: object) => tell(event as EventUnion);
  const isGivenAnew = (messages: ChatMessage[]) => {
    view.value = { chat: messages } as unknown as RoomView;
    forget();
  };
  return { talk, view, happens, isGivenAnew };
}

describe("what has been said", () => {
  it("follows edits and deletions of what was fetched (CH4)", () => {
    const { talk, happens } = room([said(5)]);
    talk.addEarlier([said(1), said(2), said(3)], 5);
    happens({ type: "chatEdited", messageId: 2, text: "better", atMs: 9 });
    happens({ type: "chatDeleted", messageId: 1 });
    expect(talk.all.value.map(({ messageId, text }) => [messageId, text])).toEqual([
      [2, "better"],
      [3, "line 3"],
      [5, "line 5"],
    ]);
  });

  it("never shows a line twice", () => {
    const { talk, view } = room([said(5)]);
    talk.addEarlier([said(3), said(4)], 5);
    view.value = { chat: [said(4), said(5)] } as unknown as RoomView;
    expect(talk.all.value.map(({ messageId }) => messageId)).toEqual([3, 4, 5]);
  });

  it("CH2 starts again from a fresh snapshot: no gap in the middle, nothing that was deleted", () => {
    const { talk, isGivenAnew } = room([said(50), said(51)]);
    const ids = () => talk.all.value.map(({ messageId }) => messageId);
    talk.addEarlier([said(48), said(49)], 50);
    // Away for so long that nothing can be replayed: 49 was deleted, 52 to 299 were said.
    isGivenAnew([said(300), said(301)]);
    expect(ids()).toEqual([300, 301]);
    talk.addEarlier([said(298), said(299)], 300);
    expect(ids()).toEqual([298, 299, 300, 301]);
  });

  it("CH2 takes no answer to a question from before the snapshot", () => {
    const { talk, isGivenAnew } = room([said(50)]);
    isGivenAnew([said(300)]);
    talk.addEarlier([said(49)], 50);
    expect(talk.all.value.map(({ messageId }) => messageId)).toEqual([300]);
  });

  it("is as old as this page's clock says where it heard it, else as the room says", () => {
    let nowMs = 500_000;
    const { talk, happens } = room([said(5)], () => nowMs);
    happens({ type: "chatPosted", message: said(6) });
    nowMs += 30_000;
    expect(talk.ageMs(said(6))).toBe(30_000);
    expect(talk.ageMs(said(5))).toBe(529_000);
  });
});
