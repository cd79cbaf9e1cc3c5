import type { Signal } from "@preact/signals";
import type { EventUnion, RoomView } from "../../src/protocol/generated";
import { evolve } from "../../src/room/evolve";
import type { RoomSession } from "../../src/room/session";
import type { Bare, Happen } from "./fake-session";

type QueueCommands = Pick<
  RoomSession,
  "addItem" | "addItems" | "removeItem" | "moveItem" | "clearQueue" | "shuffleQueue" | "vote"
>;

/** The queue of the made-up room: everything is carried out at once. */
export function fakeQueue(
  view: Signal<RoomView | undefined>,
  happen: Happen,
  me: number,
): QueueCommands {
  let nextId = 900;
  const folded = (bare: Bare) =>
    happen(bare, (room) => evolve(room, { ...bare, seq: 0, atMs: 0 } as EventUnion));
  const add: QueueCommands["addItem"] = (media, how) => {
    nextId += 1;
    const item = { itemId: nextId, media, addedBy: me };
    return folded({ type: "itemAdded", by: me, item, ...(how?.next === true && { next: true }) });
  };
  return {
    addItem: add,
    addItems: (media, next = false) =>
      (next ? [...media].reverse() : [...media]).map((one) => add(one, { next })).at(-1) ??
      Promise.resolve({ name: "done", seq: 0 }),
    removeItem: (itemId) => folded({ type: "itemRemoved", by: me, itemId }),
    moveItem: (itemId, afterItemId) =>
      folded({
        type: "itemMoved",
        by: me,
        itemId,
        ...(afterItemId !== undefined && { afterItemId }),
      }),
    clearQueue: () => folded({ type: "queueCleared", by: me }),
    shuffleQueue: () => {
      const ids = (view.peek()?.queue ?? []).map(({ itemId }) => itemId).reverse();
      return folded({ type: "queueOrdered", by: me, itemIds: ids });
    },
    vote: (on) => folded({ type: "skipVoted", by: me, memberId: me, on }),
  };
}
