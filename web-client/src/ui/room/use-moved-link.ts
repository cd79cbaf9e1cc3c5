import { type ReadonlySignal, type Signal, useSignal, useSignalEffect } from "@preact/signals";
import type { RoomSession } from "../../room/session";
import { keepHostKey, moveRoom } from "../keep";
import { moveKeptRoom } from "../kept-rooms";
import { roomPath } from "../route";

/**
 * The room's id as long as this page is there. When the link is turned over (RM7), the address bar and what
 * is kept go along, and nothing is loaded anew.
 */
export function useMovedLink(
  roomId: string,
  session: ReadonlySignal<Pick<RoomSession, "link"> | undefined>,
): Signal<string> {
  const id = useSignal(roomId);
  useSignalEffect(() => {
    const link = session.value?.link.value;
    if (link === undefined) {
      return;
    }
    const { roomId: to, hostKey } = link;
    const from = id.peek();
    if (to !== from) {
      moveRoom(from, to);
      moveKeptRoom(from, to);
      id.value = to;
      if (location.pathname === roomPath(from)) {
        history.replaceState(history.state, "", roomPath(to) + location.search);
      }
    }
    if (hostKey !== undefined) {
      keepHostKey(to, hostKey);
    }
  });
  return id;
}
