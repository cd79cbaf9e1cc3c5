import type { EventUnion } from "../protocol/generated";
import type { LatestControl } from "./latest-control";
import type { QueueChange } from "./session";

/** The latest change of the queue that can be taken back, apart from what the film did (QU6). */
export function latestQueueChange(
  latest: LatestControl | undefined,
  event: EventUnion,
): LatestControl | undefined {
  const what = changeOf(event);
  const { seq, atMs, by } = event;
  switch (what) {
    case "nothing":
      return latest;
    case "undone":
      return undefined;
    default:
      return by === undefined ? undefined : { seq, atMs, by, what };
  }
}

function changeOf(event: EventUnion): QueueChange | "undone" | "nothing" {
  switch (event.type) {
    case "itemRemoved":
      return "remove";
    case "itemMoved":
      return "move";
    case "queueCleared":
      return "clear";
    case "queueOrdered":
      return event.undone === true ? "undone" : "shuffle";
    default:
      return "nothing";
  }
}
