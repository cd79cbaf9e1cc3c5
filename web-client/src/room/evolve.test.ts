import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ChatMessage, EventUnion, RoomView } from "../protocol/generated";
import { evolve } from "./evolve";
import { fold, type Mirror, skip } from "./mirror";

const FOLDS = new URL("../../../protocol/src/test/resources/folds/", import.meta.url);

interface Fixture {
  readonly name?: string;
  readonly before?: RoomView | null;
  readonly event: EventUnion;
  readonly after: RoomView;
}

const made: EventUnion = {
  type: "roomMade",
  seq: 1,
  atMs: 0,
  seats: 8,
  settings: { title: "Friday", control: "everyone" },
};
const empty = evolve(undefined, made);
const chat = (messageId: number): ChatMessage => ({
  messageId,
  by: 1,
  name: "Ana",
  text: "hm",
  atMs: 0,
});

describe.runIf(existsSync(FOLDS))("folds as the server folds", () => {
  const files = readdirSync(FOLDS).filter((file) => file.endsWith(".json"));

  test("there are fixtures", () => {
    expect(files).not.toEqual([]);
  });

  test.each(files)("%s", (file) => {
    const read = JSON.parse(readFileSync(new URL(file, FOLDS), "utf8")) as Fixture | Fixture[];
    for (const { before, event, after } of [read].flat()) {
      expect(evolve(before ?? undefined, event)).toEqual(after);
    }
  });
});

describe("the fold", () => {
  test("it leaves the room before as it was", () => {
    const before = Object.freeze(structuredClone(empty));
    Object.freeze(before.members);
    const member = {
      memberId: 1,
      name: "Ana",
      role: "host",
      seat: 1,
      connection: "here",
    } as const;
    const after = evolve(before, { type: "memberJoined", seq: 2, atMs: 0, member });
    expect(before.members).toEqual([]);
    expect(after.members).toEqual([member]);
  });

  test("a page keeps the newest thousand messages", () => {
    let view = empty;
    for (let id = 1; id <= 1_005; id++) {
      view = evolve(view, { type: "chatPosted", seq: id + 1, atMs: 0, message: chat(id) });
    }
    expect(view.chat.length).toBe(1_000);
    expect(view.chat[0]?.messageId).toBe(6);
  });

  test("an event of a member, item or room that is not there changes nothing", () => {
    for (const event of [
      { type: "memberBack", seq: 2, atMs: 0, memberId: 9 },
      { type: "memberLeft", seq: 2, atMs: 0, memberId: 9, reason: "left" },
      { type: "itemRemoved", seq: 2, atMs: 0, itemId: 9 },
      { type: "itemMeasured", seq: 2, atMs: 0, itemId: 9, durationMs: 5 },
      { type: "roomEnded", seq: 2, atMs: 0, reason: "ended" },
    ] satisfies EventUnion[]) {
      expect(evolve(empty, event)).toEqual(empty);
    }
    expect(() =>
      evolve(undefined, { type: "roomEnded", seq: 1, atMs: 0, reason: "ended" }),
    ).toThrow();
  });
});

describe("the order of events", () => {
  const mirror: Mirror = { epoch: "e", seq: 1, view: empty };
  const at = (seq: number): EventUnion => ({
    type: "chatPosted",
    seq,
    atMs: 0,
    message: chat(seq),
  });

  test("only the next one folds", () => {
    expect(fold(mirror, at(1)).name).toBe("repeated");
    expect(fold(mirror, at(3)).name).toBe("gap");
    expect(fold(mirror, at(2))).toMatchObject({ name: "folded", mirror: { seq: 2 } });
  });

  test("one that can't be folded is passed over in its turn only", () => {
    expect(skip(mirror, 2).seq).toBe(2);
    expect(skip(mirror, 4)).toBe(mirror);
  });
});
