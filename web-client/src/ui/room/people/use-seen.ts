import { computed, type ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Member } from "../../../protocol/generated";
import { useRoom } from "../scope/room-scope";
import { type Seen, seenAs } from "./condition";

/** How a member is seen; drawn anew only when that changes, not with every report of theirs. */
export function useSeen(member: Member): ReadonlySignal<Seen> {
  const { session } = useRoom();
  return useMemo(
    () =>
      computed(() =>
        seenAs(
          member,
          session.presence.value.get(member.memberId),
          session.view.value?.current?.media.source,
        ),
      ),
    [member, session],
  );
}
