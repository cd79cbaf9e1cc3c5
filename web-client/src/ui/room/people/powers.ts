import type { Member } from "../../../protocol/generated";

/** What somebody may do about a seat, their own or another's. */
export type Power =
  | "make-co-host"
  | "make-guest"
  | "hand-over"
  | "remove"
  | "rename"
  | "pair"
  | "leave";

/**
 * Only the host appoints (RO1), and nobody who is away can take a room over. Hosts show out; nobody the
 * host.
 */
export function powersOver(other: Member, me: Member | undefined): readonly Power[] {
  if (me === undefined) {
    return [];
  }
  if (other.memberId === me.memberId) {
    return ["rename", "pair", "leave"];
  }
  switch (me.role) {
    case "guest":
      return [];
    case "coHost":
      return other.role === "host" ? [] : ["remove"];
    case "host": {
      const appoint: Power = other.role === "coHost" ? "make-guest" : "make-co-host";
      return other.connection === "here" ? [appoint, "hand-over", "remove"] : [appoint, "remove"];
    }
  }
}
