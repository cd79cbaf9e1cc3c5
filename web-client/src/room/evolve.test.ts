import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { film, held } from "../../test/page";
import type { ChatMessage, EventUnion, Item, RoomView } from "../protocol/generated";
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

const stamp = { seq: 9, atMs: 90_500 };
const queued = (itemId: number): Item => ({ ...film, itemId });
const counted = (itemId: number, ...places: [number, number][]): EventUnion => ({
  ...stamp,
  type: "reactionsCounted",
  itemId,
  buckets: places.map(([fromMs, count]) => ({ fromMs, counts: [{ emoji: "😂", count }] })),
});

describe("the fold of talk", () => {
  const before = { ...empty, chat: [chat(7), chat(8)] };

  test("CH4 an edited message has its new words and the time of the edit; no other is touched", () => {
    const event: EventUnion = { ...stamp, type: "chatEdited", messageId: 8, text: "hm!" };
    const after = evolve(before, event);
    expect(after.chat).toEqual([chat(7), { ...chat(8), text: "hm!", editedAtMs: 90_500 }]);
    expect(after.chat[0]).toBe(before.chat[0]);
  });

  test("CH4 a deleted message is gone, and an answer to it stays", () => {
    const answered = { ...before, chat: [chat(7), { ...chat(8), replyTo: 7 }] };
    const after = evolve(answered, { ...stamp, type: "chatDeleted", messageId: 7 });
    expect(after.chat).toEqual([{ ...chat(8), replyTo: 7 }]);
  });

  test("one that is not in the page's memory changes nothing", () => {
    expect(evolve(before, { ...stamp, type: "chatEdited", messageId: 1, text: "x" })).toEqual(
      before,
    );
    expect(evolve(before, { ...stamp, type: "chatDeleted", messageId: 1 })).toEqual(before);
  });
});

describe("the fold of the queue and the reaction track", () => {
  const before: RoomView = {
    ...empty,
    current: film,
    playback: held(0, 0),
    queue: [queued(4), queued(5)],
    track: [{ fromMs: 10_000, counts: [{ emoji: "😂", count: 2 }] }],
  };

  test("QU1 what is taken leaves the queue, and the track begins anew", () => {
    const after = evolve(before, {
      ...stamp,
      type: "currentChanged",
      item: queued(6),
      playback: held(0, 0),
      takenFromQueue: 4,
    });
    expect(after.queue).toEqual([queued(5)]);
    expect(after.current).toEqual(queued(6));
    expect("track" in after).toBe(false);
  });

  test("PB9 what an undo puts back comes first in the queue, after the taken one is gone", () => {
    const after = evolve(before, {
      ...stamp,
      type: "currentChanged",
      item: queued(6),
      playback: held(0, 0),
      takenFromQueue: 5,
      backToQueue: queued(9),
    });
    expect(after.queue).toEqual([queued(9), queued(4)]);
    expect("track" in after).toBe(false);
  });

  test("RX3 a bucket replaces that of its place, and the track stays in the order of the film", () => {
    const after = evolve(evolve(before, counted(3, [60_000, 1], [10_000, 5])), counted(3, [0, 1]));
    expect(after.track?.map(({ fromMs, counts }) => [fromMs, counts[0]?.count])).toEqual([
      [0, 1],
      [10_000, 5],
      [60_000, 1],
    ]);
    expect(before.track?.length).toBe(1);
  });

  test("RX3 reactions to a film that is not on are not counted", () => {
    expect(evolve(before, counted(4, [0, 1]))).toBe(before);
    expect(evolve(empty, counted(3, [0, 1]))).toBe(empty);
    expect("track" in evolve({ ...empty, current: film }, counted(3))).toBe(false);
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
