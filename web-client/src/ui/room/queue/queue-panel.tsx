import type { Item } from "../../../protocol/generated";
import { IconButton } from "../../parts/icon-button";
import { titleOf } from "../../words/media";
import { useRoom } from "../scope/room-scope";
import { PutOn } from "./put-on";
import "./queue.css";

/** What is on, what comes next, and the way to put something on. */
export function QueuePanel() {
  const { session, toasts, title, current, mayControl } = useRoom();
  const queue = session.view.value?.queue ?? [];
  return (
    <div class="queue">
      <section class="queue-now">
        <h2 class="queue-head">On now</h2>
        <p class="title queue-title">{title.value || "Nothing on yet"}</p>
      </section>
      <section class="queue-next">
        <div class="queue-head-row">
          <h2 class="queue-head">Queue</h2>
          {queue.length > 0 && current.value !== undefined && (
            <button
              type="button"
              class="button"
              disabled={!mayControl.value}
              onClick={() => toasts.tell(session.next())}
            >
              Go to the next
            </button>
          )}
        </div>
        {queue.length === 0 ? (
          <p class="hint">Nothing comes next yet.</p>
        ) : (
          <ol class="queue-list" aria-label="Queue" data-testid="queue">
            {queue.map((item) => (
              <QueuedItem key={item.itemId} item={item} />
            ))}
          </ol>
        )}
        {!mayControl.value && (
          <p class="hint">You can add films. Only hosts put on, skip and remove in this room.</p>
        )}
      </section>
      <PutOn />
    </div>
  );
}

function QueuedItem({ item }: { item: Item }) {
  const { session, toasts, mayControl } = useRoom();
  const title = titleOf(item.media);
  const adder = session.view.value?.members.find((member) => member.memberId === item.addedBy);
  return (
    <li class="queue-item" data-testid="queue-item">
      <span class="queue-words">
        <span class="queue-item-title" dir="auto">
          {title}
        </span>
        {adder !== undefined && <span class="hint">added by {adder.name}</span>}
      </span>
      {mayControl.value && (
        <IconButton
          icon="close"
          label={`Remove ${title} from the queue`}
          testId="remove-item"
          onPress={() => toasts.tell(session.removeItem(item.itemId))}
        />
      )}
    </li>
  );
}
