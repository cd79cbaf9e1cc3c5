import type { Item } from "../../../protocol/generated";
import type { Outcome, RoomSession } from "../../../room/session";

/**
 * Puts on the first of the queue while nothing is on, which `next` can't do: it is taken off and put
 * on. If it can't be put on, it goes back.
 */
export async function beginWith(
  session: Pick<RoomSession, "removeItem" | "cue" | "addItem">,
  item: Item,
): Promise<Outcome> {
  const taken = await session.removeItem(item.itemId);
  if (taken.name !== "done") {
    return taken;
  }
  const outcome = await session.cue(item.media);
  if (outcome.name !== "done") {
    session.addItem(item.media);
  }
  return outcome;
}
