import type { Member, MemberId } from "../../protocol/generated";
import { shortened } from "./text";

const NAMED = 2;

/** Whom the room waits for: "you and Ben", "Ana, Ben and 2 more". */
export function whomFor(
  members: readonly Member[],
  waitedFor: readonly MemberId[],
  me: MemberId | undefined,
): string {
  const others = members
    .filter(({ memberId }) => memberId !== me && waitedFor.includes(memberId))
    .map(({ name }) => shortened(name, 20));
  const isMe = me !== undefined && waitedFor.includes(me);
  const names = isMe ? ["you", ...others] : others;
  const more = names.length - NAMED;
  if (names.length === 0) {
    return "somebody"; // who has just gone; the room will say so in a moment
  }
  return more > 1
    ? `${names.slice(0, NAMED).join(", ")} and ${more} more`
    : [names.slice(0, -1).join(", "), names.at(-1)].filter((part) => part !== "").join(" and ");
}
