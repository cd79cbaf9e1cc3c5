import type { Member } from "../../../protocol/generated";
import { useRoom } from "../scope/room-scope";
import { preciseWords, seenAs } from "./condition";

/** How somebody is, to the millisecond while it is looked at. */
export function PreciseWords({ member }: { member: Member }) {
  const { session, side } = useRoom();
  const isLookedAt = side.open.value && side.tab.value === "people";
  const presence = (isLookedAt ? session.presence.value : session.presence.peek()).get(
    member.memberId,
  );
  const source = session.view.value?.current?.media.source;
  return (
    <>
      {isLookedAt ? preciseWords(member, presence, source) : seenAs(member, presence, source).words}
    </>
  );
}
