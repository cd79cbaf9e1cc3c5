import type { MemberId } from "../../../protocol/generated";
import type { RoomSession } from "../../../room/session";

/** Remembers when somebody came, went away and came back, as far as this page has seen it. */
export interface Since {
  /** Server time; undefined for what happened before this page came. */
  of(memberId: MemberId): number | undefined;
  dispose(): void;
}

export function createSince(session: Pick<RoomSession, "onEvent">): Since {
  const moments = new Map<MemberId, number>();
  const stop = session.onEvent((event) => {
    switch (event.type) {
      case "memberJoined":
        moments.set(event.member.memberId, event.atMs);
        break;
      case "memberAway":
      case "memberBack":
        moments.set(event.memberId, event.atMs);
        break;
      case "roomRestored":
        for (const memberId of event.away) {
          moments.set(memberId, event.atMs);
        }
        break;
      case "memberLeft":
        moments.delete(event.memberId);
        break;
    }
  });
  return { of: (memberId) => moments.get(memberId), dispose: stop };
}
