import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { previewRoom } from "../../api/rooms";
import { Planned } from "../../plan/planned";
import { useRoom } from "../scope/room-scope";

/** How long an evening lasts (PL4). */
const EVENING_MS = 3 * 3_600_000;
const LOOK_MS = 60_000;

/** On an empty stage: when the room is to meet. The server reckons the moment, by the clocks of its zone. */
export function PlannedEvening() {
  const { session } = useRoom();
  const beginsMs = useSignal<number | undefined>(undefined);
  const plan = session.view.value?.plan;
  const { roomId } = session.link.value;
  useEffect(() => {
    beginsMs.value = undefined;
    if (plan === undefined) {
      return;
    }
    const ask = async () => {
      const answer = await previewRoom(roomId);
      beginsMs.value = answer.name === "ok" ? answer.value.nextMs : beginsMs.peek();
    };
    ask();
    const timer = setInterval(() => {
      if (Date.now() >= (beginsMs.peek() ?? Number.POSITIVE_INFINITY) + EVENING_MS) {
        ask(); // a page that stays open turns to the next one
      }
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [plan, roomId, beginsMs]);
  return plan === undefined || beginsMs.value === undefined ? null : (
    <Planned roomId={roomId} plan={plan} beginsMs={beginsMs.value} />
  );
}
