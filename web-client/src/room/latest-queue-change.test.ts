import { describe, expect, test } from "vitest";
import type { EventUnion } from "../protocol/generated";
import type { LatestControl } from "./latest-control";
import { latestQueueChange } from "./latest-queue-change";

const stamp = { seq: 11, atMs: 1_000, by: 2 };
const latestOf = (...events: EventUnion[]) =>
  events.reduce<LatestControl | undefined>(latestQueueChange, undefined);

describe("QU6 the latest change of the queue", () => {
  test.each([
    ["remove", { ...stamp, type: "itemRemoved", itemId: 5 }],
    ["move", { ...stamp, type: "itemMoved", itemId: 5 }],
    ["clear", { ...stamp, type: "queueCleared" }],
    ["shuffle", { ...stamp, type: "queueOrdered", itemIds: [5, 4] }],
  ] as [string, EventUnion][])("%s can be taken back", (what, event) => {
    expect(latestOf(event)).toEqual({ ...stamp, what });
  });

  test("it is taken back once, and adding is no change of that kind", () => {
    const cleared: EventUnion = { ...stamp, type: "queueCleared" };
    const undone: EventUnion = { ...stamp, type: "queueOrdered", itemIds: [], undone: true };
    const added: EventUnion = {
      ...stamp,
      seq: 12,
      type: "itemAdded",
      item: { itemId: 9, media: { source: "file", address: "/media/a.mp4" }, addedBy: 2 },
    };
    expect(latestOf(cleared, undone)).toBeUndefined();
    expect(latestOf(cleared, added)?.seq).toBe(11);
  });
});
