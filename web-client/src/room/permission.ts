import type { MemberId, RoomView } from "../protocol/generated";

/** Whether a press of this member's is likely to be heeded (RO2). Only the server decides. */
export function mayControl(view: RoomView | undefined, memberId: MemberId | undefined): boolean {
  const me = view?.members.find((member) => member.memberId === memberId);
  if (view === undefined || me === undefined) {
    return false;
  }
  switch (view.settings.control) {
    case "everyone":
      return true;
    case "hosts":
      return me.role !== "guest";
  }
}
