import type { Shelf } from "../../api/shelf";
import { Icon } from "../../parts/icon";
import { titleOf } from "../../words/media";
import { offerWords } from "../../words/queue";
import { useRoom } from "../scope/room-scope";
import { Thumb } from "./queued-item";
import { type Suggestion, suggestions } from "./suggest";
import { useAdding } from "./use-adding";

/** With nothing queued: what may come next (QU7). */
export function Offered({ shelf }: { shelf: Shelf }) {
  const { session } = useRoom();
  const { queue = [], history = [], current } = session.view.value ?? {};
  const films = shelf.name === "films" ? shelf.films : [];
  const offers = queue.length > 0 ? [] : suggestions(films, history, current?.media);
  return offers.length === 0 ? null : (
    <section class="offered" aria-label="What next?">
      <h2 class="queue-head">What next?</h2>
      <ul class="offers" data-testid="offers">
        {offers.map((offer) => (
          <Offer key={offer.media.address} offer={offer} />
        ))}
      </ul>
    </section>
  );
}

function Offer({ offer }: { offer: Suggestion }) {
  const add = useAdding();
  const title = titleOf(offer.media);
  return (
    <li class="queue-item offer" data-testid="offer">
      <Thumb media={offer.media} />
      <span class="queue-words">
        <span class="queue-item-title" dir="auto">
          {title}
        </span>
        <span class="hint">{offerWords(offer.why, offer.startMs)}</span>
      </span>
      <button
        type="button"
        class="button"
        aria-label={`Add ${title}, ${offerWords(offer.why, offer.startMs)}`}
        onClick={() => add([offer.media], "last", offer.startMs)}
      >
        <Icon name="add" /> Add
      </button>
    </li>
  );
}
