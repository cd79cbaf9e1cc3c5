import type { Shelf } from "../../api/shelf";
import { Icon } from "../../parts/icon";
import { titleOf } from "../../words/media";
import { offerWords } from "../../words/queue";
import { say } from "../../words/say";
import { useRoom } from "../scope/room-scope";
import { Thumb } from "./queued-item";
import { type Suggestion, suggestions } from "./suggest";
import { useAdding } from "./use-adding";

/** With nothing queued: what may come next (QU7). */
export function Offered({ shelf }: { shelf: Shelf }) {
  const { session } = useRoom();
  const { queue = [], history = [], current } = session.view.value ?? {};
  const words = say().queue;
  const films = shelf.name === "films" ? shelf.films : [];
  const offers = queue.length > 0 ? [] : suggestions(films, history, current?.media);
  return offers.length === 0 ? null : (
    <section class="offered" aria-label={words.whatNext}>
      <h2 class="queue-head">{words.whatNext}</h2>
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
  const words = say().queue;
  const title = titleOf(offer.media);
  const why = offerWords(offer.why, offer.startMs);
  return (
    <li class="queue-item offer" data-testid="offer">
      <Thumb media={offer.media} />
      <span class="queue-words">
        <span class="queue-item-title" dir="auto">
          {title}
        </span>
        <span class="hint">{why}</span>
      </span>
      <button
        type="button"
        class="button"
        aria-label={words.addOffer(title, why)}
        onClick={() => add([offer.media], "last", offer.startMs)}
      >
        <Icon name="add" /> {words.add}
      </button>
    </li>
  );
}
