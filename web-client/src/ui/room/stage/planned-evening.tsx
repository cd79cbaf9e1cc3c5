import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { previewRoom } from "../../api/rooms";
import { Planned } from "../../plan/planned";
import { useRoom } from "../scope/room-scope";

/** On an empty stage: when the room is to meet. The server reckons the moment, by the clocks of its zone. */
export function PlannedEvening() {
  const { session } = useRoom();
  const beginsMs = useSignal<number | undefined>(undefined);
  const plan = session.view.value?.plan;
  const { roomId } = session.link.value;
  useEffect(() => {
    beginsMs.value = undefined;
    if (plan !== undefined) {
      previewRoom(roomId).then((answer) => {
        beginsMs.value = answer.name === "ok" ? answer.value.nextMs : undefined;
      });
    }
  }, [plan, roomId, beginsMs]);
  return plan === undefined || beginsMs.value === undefined ? null : (
    <Planned roomId={roomId} plan={plan} beginsMs={beginsMs.value} />
  );
}
