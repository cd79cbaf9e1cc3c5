import type { Member, MemberId } from "../../protocol/generated";
import { listed } from "./locale";
import { say } from "./say";
import { shortened } from "./text";

const NAMED = 2;

/** Whom the room waits for: "you and Ben", "Ana, Ben and 2 more". */
export function whomFor(
  members: readonly Member[],
  waitedFor: readonly MemberId[],
  me: MemberId | undefined,
): string {
  const { people } = say();
  const others = members
    .filter(({ memberId }) => memberId !== me && waitedFor.includes(memberId))
    .map(({ name }) => shortened(name, 20));
  const isMe = me !== undefined && waitedFor.includes(me);
  const names = isMe ? [people.meAmong, ...others] : others;
  const more = names.length - NAMED;
  if (names.length === 0) {
    return people.somebody; // who has just gone; the room will say so in a moment
  }
  return more > 1 ? people.andMore(names.slice(0, NAMED).join(", "), more) : listed(names);
}
