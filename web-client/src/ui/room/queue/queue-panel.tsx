import { Icon } from "../../parts/icon";
import { followsWords } from "../../words/queue";
import { filmTime } from "../../words/time";
import { useRoom } from "../scope/room-scope";
import { PutOn } from "./put-on";
import { AddedBy, ComingItem, QueuedItem } from "./queued-item";
import "./queue.css";

/** What is on, what comes next, and the way to put something on. */
export function QueuePanel() {
  return (
    <div class="queue">
      <OnNow />
      <ComesNext />
      <PutOn />
    </div>
  );
}

function OnNow() {
  const { title, current, durationMs } = useRoom();
  const length = durationMs.value;
  return (
    <section class="queue-now" aria-label="On now">
      <h2 class="queue-head">On now</h2>
      <p class="title queue-title" dir="auto">
        {title.value || "Nothing on yet"}
      </p>
      {current.value !== undefined && (
        <p class="hint">
          <AddedBy memberId={current.value.addedBy} />
          {length !== undefined && ` · ${filmTime(length)}`}
        </p>
      )}
    </section>
  );
}

function ComesNext() {
  const { session, current, mayControl } = useRoom();
  const queue = session.view.value?.queue ?? [];
  const coming = session.pending.value.flatMap(({ ref, command }) =>
    command.type === "addItem" ? [{ ref, media: command.media }] : [],
  );
  return (
    <section class="queue-next" aria-label="Queue">
      <div class="queue-head-row">
        <h2 class="queue-head" tabIndex={-1}>
          Comes next
        </h2>
        <GoOn />
      </div>
      <p class="hint" data-testid="queue-follows">
        {followsWords(current.value !== undefined, queue.length)}
      </p>
      {(queue.length > 0 || coming.length > 0) && (
        <ol class="queue-list" aria-label="Queue" data-testid="queue">
          {queue.map((item) => (
            <QueuedItem key={item.itemId} item={item} />
          ))}
          {coming.map(({ ref, media }) => (
            <ComingItem key={`given ${ref}`} media={media} />
          ))}
        </ol>
      )}
      {!mayControl.value && (
        <p class="hint" data-testid="queue-reason">
          You can add films. Only hosts put on, skip and remove in this room.
        </p>
      )}
    </section>
  );
}

/** To the first of the queue, now: past what is on, or to begin with. */
function GoOn() {
  const { session, toasts, current, mayControl } = useRoom();
  const isEmpty = (session.view.value?.queue.length ?? 0) === 0;
  if (isEmpty || !mayControl.value) {
    return null;
  }
  const isOn = current.value !== undefined;
  return (
    <button
      type="button"
      class="button"
      data-testid="next-now"
      onClick={() => toasts.tell(session.next())}
    >
      <Icon name={isOn ? "next" : "play"} filled /> {isOn ? "Skip to the next" : "Put on the first"}
    </button>
  );
}
