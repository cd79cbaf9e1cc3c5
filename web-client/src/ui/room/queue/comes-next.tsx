import { useState } from "preact/hooks";
import { Icon } from "../../parts/icon";
import { followsWords } from "../../words/queue";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { QueueTools } from "./queue-tools";
import { ComingItem, QueuedItem } from "./queued-item";
import { createReordering } from "./reordering";

/** What waits, in its order. */
export function ComesNext() {
  const { session, toasts, current, mayControl, over } = useRoom();
  const [reordering] = useState(() =>
    createReordering(
      () => session.view.peek()?.queue ?? [],
      (itemId, afterItemId) => toasts.tell(session.moveItem(itemId, afterItemId)),
    ),
  );
  const words = say().queue;
  const queue = session.view.value?.queue ?? [];
  const on = current.value === undefined ? "nothing" : over.value ? "film-over" : "film";
  const loop = session.view.value?.settings.loop;
  const coming = session.pending.value.flatMap(({ ref, command }) => {
    switch (command.type) {
      case "addItem":
        return [{ key: `${ref}`, media: command.media }];
      case "addItems":
        return command.media.map((media, at) => ({ key: `${ref} ${at}`, media }));
      default:
        return [];
    }
  });
  return (
    <section class="queue-next" aria-label={words.label}>
      <div class="queue-head-row">
        <h2 class="queue-head" tabIndex={-1}>
          {words.comesNext}
        </h2>
        <GoOn />
      </div>
      <p class="hint" data-testid="queue-follows">
        {followsWords(on, queue.length, loop)}
      </p>
      {(queue.length > 0 || coming.length > 0) && (
        <ol
          ref={reordering.list}
          class="queue-list"
          aria-label={words.label}
          data-testid="queue"
          data-lifted={reordering.lifted.value !== undefined}
        >
          {queue.map((item, at) => (
            <QueuedItem key={item.itemId} item={item} isFirst={at === 0} reordering={reordering} />
          ))}
          {coming.map(({ key, media }) => (
            <ComingItem key={`given ${key}`} media={media} />
          ))}
        </ol>
      )}
      <p class="heard" role="status" data-testid="queue-moved">
        {reordering.words.value}
      </p>
      <QueueTools />
      {!mayControl.value && (
        <p class="hint" data-testid="queue-reason">
          {words.onlyHosts}
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
  const words = say().queue;
  const isOn = current.value !== undefined;
  return (
    <button
      type="button"
      class="button"
      data-testid="next-now"
      onClick={() => toasts.tell(session.next())}
    >
      <Icon name={isOn ? "next" : "play"} filled /> {isOn ? words.skipToNext : words.putOnFirst}
    </button>
  );
}
