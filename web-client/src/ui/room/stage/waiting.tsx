import type { StepMark } from "../../../room/session";
import { say } from "../../words/say";
import { whomFor } from "../../words/waiting";
import { useRoom } from "../scope/room-scope";

type WaitingMark = Extract<StepMark, { name: "waiting" }>;

/** Whom the room waits for and how long at most, and the ways not to (PB6). */
export function WaitingFor({ step }: { step: WaitingMark }) {
  const { session, toasts, mayControl } = useRoom();
  const { stage } = say();
  const me = session.memberId.value;
  const isMe = me !== undefined && step.for.includes(me);
  const whom = whomFor(session.view.value?.members ?? [], step.for, me);
  return (
    <div class="stage-waiting stage-wait" data-testid="waiting">
      <p>
        <span role="status">{stage.waitingFor(whom)}</span>{" "}
        <span class="stage-wait-left" aria-hidden="true">
          ({step.leftS} s)
        </span>
      </p>
      <div class="stage-wait-ways">
        {mayControl.value && (
          <button
            type="button"
            class="button"
            data-testid="start-now"
            onClick={() => toasts.tell(session.startNow())}
          >
            {stage.startNow}
          </button>
        )}
        {isMe && (
          <button
            type="button"
            class="button"
            data-testid="dont-wait"
            onClick={() => toasts.tell(session.dontWait(true))}
          >
            {stage.dontWait}
          </button>
        )}
      </div>
    </div>
  );
}
