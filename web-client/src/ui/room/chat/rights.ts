import type { ChatMessage, Member } from "../../../protocol/generated";

/** So long after it was said a message can be edited (CH4). */
export const EDITED_WITHIN_MS = 60_000;

/** One's own, for a minute. */
export function mayEdit(message: ChatMessage, me: Member | undefined, ageMs: number): boolean {
  return message.by === me?.memberId && ageMs < EDITED_WITHIN_MS;
}

/** One's own; hosts any (RO1). */
export function mayDelete(message: ChatMessage, me: Member | undefined): boolean {
  return me !== undefined && (message.by === me.memberId || me.role !== "guest");
}
