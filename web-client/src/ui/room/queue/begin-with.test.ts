import { describe, expect, it } from "vitest";
import type { Item } from "../../../protocol/generated";
import type { Outcome } from "../../../room/session";
import { beginWith } from "./begin-with";

const item: Item = { itemId: 4, addedBy: 1, media: { source: "file", address: "/media/a.mp4" } };
const DONE: Outcome = { name: "done", seq: 1 };
const REFUSED: Outcome = { name: "refused", code: "too-fast", message: "" };

function room(answers: { removeItem: Outcome; cue: Outcome }) {
  const asked: string[] = [];
  const answer = (what: keyof typeof answers | "addItem") => () => {
    asked.push(what);
    return Promise.resolve(what === "addItem" ? DONE : answers[what]);
  };
  const session = {
    removeItem: answer("removeItem"),
    cue: answer("cue"),
    addItem: answer("addItem"),
  };
  return { session, asked };
}

describe("beginning with what waits", () => {
  it("does nothing when it can't be taken", async () => {
    const { session, asked } = room({ removeItem: REFUSED, cue: DONE });
    expect(await beginWith(session, item)).toBe(REFUSED);
    expect(asked).toEqual(["removeItem"]);
  });

  it("puts it back when it can't be put on", async () => {
    const { session, asked } = room({ removeItem: DONE, cue: REFUSED });
    expect(await beginWith(session, item)).toBe(REFUSED);
    expect(asked).toEqual(["removeItem", "cue", "addItem"]);
  });

  it("takes it off and puts it on", async () => {
    const { session, asked } = room({ removeItem: DONE, cue: DONE });
    expect(await beginWith(session, item)).toBe(DONE);
    expect(asked).toEqual(["removeItem", "cue"]);
  });
});
