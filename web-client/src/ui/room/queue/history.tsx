import type { PastItem } from "../../../protocol/generated";
import { titleOf } from "../../words/media";
import { say } from "../../words/say";
import { clockTime, filmTime } from "../../words/time";
import { useRoom } from "../scope/room-scope";
import { Thumb } from "./queued-item";
import { goesOnAt, seen } from "./suggest";
import { useAdding } from "./use-adding";

/** What was on in this room, latest first, to see again or to go on with (QU5). */
export function History() {
  const { session } = useRoom();
  const { history = [], current } = session.view.value ?? {};
  const films = seen(history, current?.media);
  return films.length === 0 ? null : (
    <details class="history" data-testid="history">
      <summary class="queue-head history-head">{say().queue.seenHere(films.length)}</summary>
      <ul class="history-list">
        {films.map((past) => (
          <Past key={past.media.address} past={past} />
        ))}
      </ul>
    </details>
  );
}

function Past({ past }: { past: PastItem }) {
  const add = useAdding();
  const title = titleOf(past.media);
  const fromMs = goesOnAt(past);
  const { queue } = say();
  return (
    <li class="queue-item past" data-testid="past-item">
      <Thumb media={past.media} />
      <span class="queue-words">
        <span class="queue-item-title" dir="auto">
          {title}
        </span>
        <span class="hint">{queue.until(clockTime(past.atMs))}</span>
      </span>
      <span class="past-ways">
        {fromMs !== undefined && (
          <button
            type="button"
            class="button button-soft"
            data-testid="go-on"
            aria-label={queue.goOnWith(title, filmTime(fromMs))}
            onClick={() => add([past.media], "last", fromMs)}
          >
            {queue.goOnFrom(filmTime(fromMs))}
          </button>
        )}
        <button
          type="button"
          class="button"
          data-testid="again"
          aria-label={queue.seeAgain(title)}
          onClick={() => add([past.media], "last")}
        >
          {queue.again}
        </button>
      </span>
    </li>
  );
}
