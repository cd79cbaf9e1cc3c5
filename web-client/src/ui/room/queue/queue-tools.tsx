import type { Loop } from "../../../protocol/generated";
import { AskTwice } from "../../parts/ask-twice";
import { Icon } from "../../parts/icon";
import { useRoom } from "../scope/room-scope";

const LOOPS: readonly { readonly loop: Loop; readonly words: string }[] = [
  { loop: "off", words: "No loop" },
  { loop: "queue", words: "Loop the queue" },
  { loop: "item", words: "Loop this film" },
];

/** What can be done with the whole queue. */
export function QueueTools() {
  const { session, toasts, mayControl, maySettle } = useRoom();
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
          <Icon name="shuffle" /> Shuffle
        </button>
      )}
      {mayControl.value && many > 0 && (
        <AskTwice
          testId="clear-queue"
          ask={
            <>
              <Icon name="trash" /> Clear
            </>
          }
          question={`Take all ${many === 1 ? "of it" : many} off the queue?`}
          yes="Clear the queue"
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
  const now = session.view.value?.settings.loop ?? "off";
  return (
    <label class="queue-loop">
      <Icon name="loop" />
      <span class="heard">When a film ends</span>
      <select
        class="input"
        data-testid="loop"
        value={now}
        onChange={async (event) => {
          const choice = event.currentTarget;
          const loop = LOOPS.find((one) => one.loop === choice.value)?.loop ?? "off";
          await toasts.tell(session.changeSettings({ loop }));
          choice.value = session.view.peek()?.settings.loop ?? "off"; // a refused one goes back
        }}
      >
        {LOOPS.map(({ loop, words }) => (
          <option key={loop} value={loop} selected={loop === now}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
