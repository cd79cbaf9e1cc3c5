import { Planned } from "../plan/planned";
import { useRoom } from "./scope/room-scope";

/** When the room is to meet, for those inside: on an empty stage, and with the invitation. */
export function PlannedEvening() {
  const { session, evenings } = useRoom();
  const evening = evenings.next.value;
  return evening === undefined ? null : (
    <Planned
      roomId={session.link.value.roomId}
      plan={evening.plan}
      roomTitle={session.view.value?.settings.title ?? ""}
      beginsMs={evening.beginsMs}
    />
  );
}
