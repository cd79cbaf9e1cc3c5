import { effect } from "@preact/signals";
import type { MemberId } from "../../../protocol/generated";
import type { RoomSession } from "../../../room/session";

/** Remembers who sat where, so that the words of somebody who has left keep their colour. */
export interface SeatMemory {
  seatOf(memberId: MemberId): number | undefined;
  dispose(): void;
}

export function createSeatMemory(session: Pick<RoomSession, "view">): SeatMemory {
  const seats = new Map<MemberId, number>();
  const stop = effect(() => {
    for (const { memberId, seat } of session.view.value?.members ?? []) {
      seats.set(memberId, seat);
    }
  });
  return { seatOf: (memberId) => seats.get(memberId), dispose: stop };
}
