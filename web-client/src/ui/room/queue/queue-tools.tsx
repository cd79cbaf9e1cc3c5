import type { Loop } from "../../../protocol/generated";
import { AskTwice } from "../../parts/ask-twice";
import { Icon } from "../../parts/icon";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";

const LOOPS: readonly Loop[] = ["off", "queue", "item"];

/** What can be done with the whole queue. */
export function QueueTools() {
  const { session, toasts, mayControl, maySettle } = useRoom();
  const { queue } = say();
  const many = session.view.value?.queue.length ?? 0;
  return (
    <div class="queue-tools">
      {mayControl.value && many > 1 && (
        <button
          type="button"
          class="button"
          data-testid="shuffle"
          onClick={() => toasts.tell(session.shuffleQueue())}
        >
          <Icon name="shuffle" /> {queue.shuffle}
        </button>
      )}
      {mayControl.value && many > 0 && (
        <AskTwice
          testId="clear-queue"
          ask={
            <>
              <Icon name="trash" /> {queue.clear}
            </>
          }
          question={queue.clearAsk(many)}
          yes={queue.clearYes}
          onYes={() => toasts.tell(session.clearQueue())}
        />
      )}
      {maySettle.value && <LoopChoice />}
    </div>
  );
}

/** What becomes of a film that has ended (QU2). */
function LoopChoice() {
  const { session, toasts } = useRoom();
  const { queue } = say();
  const now = session.view.value?.settings.loop ?? "off";
  return (
    <label class="queue-loop">
      <Icon name="loop" />
      <span class="heard">{queue.whenEnds}</span>
      <select
        class="input"
        data-testid="loop"
        value={now}
        onChange={async (event) => {
          const choice = event.currentTarget;
          const loop = LOOPS.find((one) => one === choice.value) ?? "off";
          await toasts.tell(session.changeSettings({ loop }));
          choice.value = session.view.peek()?.settings.loop ?? "off"; // a refused one goes back
        }}
      >
        {LOOPS.map((loop) => (
          <option key={loop} value={loop} selected={loop === now}>
            {queue.loops[loop]}
          </option>
        ))}
      </select>
    </label>
  );
}
