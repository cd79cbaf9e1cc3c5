import type { MemberId, MemberPresence, RoomView } from "../protocol/generated";

/** What was known of the members with the news in it, and without those who are gone. */
export function merged(
  known: ReadonlyMap<MemberId, MemberPresence>,
  news: readonly MemberPresence[],
  view: RoomView | undefined,
): ReadonlyMap<MemberId, MemberPresence> {
  const all = new Map(known);
  for (const presence of news) {
    all.set(presence.memberId, presence);
  }
  const members = new Set(view?.members.map((m) => m.memberId));
  for (const memberId of all.keys()) {
    if (!members.has(memberId)) {
      all.delete(memberId);
    }
  }
  return all;
}
