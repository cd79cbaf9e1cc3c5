import type { Member } from "../../../protocol/generated";

/** What somebody may do about a seat, their own or another's. */
export type Power = "make-co-host" | "make-guest" | "hand-over" | "rename" | "leave";

/** Only the host appoints (RO1), and nobody who is away can take a room over. */
export function powersOver(other: Member, me: Member | undefined): readonly Power[] {
  if (me === undefined) {
    return [];
  }
  if (other.memberId === me.memberId) {
    return ["rename", "leave"];
  }
  if (me.role !== "host") {
    return [];
  }
  const appoint: Power = other.role === "coHost" ? "make-guest" : "make-co-host";
  return other.connection === "here" ? [appoint, "hand-over"] : [appoint];
}
