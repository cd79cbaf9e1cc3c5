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
  const talk = createSaid(
    {
      view,
      onEvent: (listener) => {
        tell = (event) => listener(event, {} as RoomView);
        return () => {};
      },
    },
    now,
  );
  const happens = (event: object) => tell(event as EventUnion);
  return { talk, view, happens };
}

describe("what has been said", () => {
  it("follows edits and deletions of what was fetched (CH4)", () => {
    const { talk, happens } = room([said(5)]);
    talk.addEarlier([said(1), said(2), said(3)]);
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
    talk.addEarlier([said(3), said(4)]);
    view.value = { chat: [said(4), said(5)] } as unknown as RoomView;
    expect(talk.all.value.map(({ messageId }) => messageId)).toEqual([3, 4, 5]);
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
