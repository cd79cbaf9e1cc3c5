import { kindOf, mediaOf, type Shelf } from "../../api/shelf";
import { OwnFile } from "../disk/own-file";
import { PasteAddresses } from "./paste-addresses";
import { Ways } from "./ways";

/** The shelf and a place for addresses: on now, next, or into the queue. */
export function PutOn({ shelf }: { shelf: Shelf }) {
  return (
    <section class="put-on">
      <h2 class="queue-head">Put something on</h2>
      <PasteAddresses />
      <OwnFile />
      <Films shelf={shelf} />
    </section>
  );
}

function Films({ shelf }: { shelf: Shelf }) {
  switch (shelf.name) {
    case "loading":
      return <p class="hint">Looking at the shelf…</p>;
    case "failed":
      return <p class="hint">The shelf can’t be read just now. An address works all the same.</p>;
    case "films":
      return shelf.films.length === 0 ? (
        <p class="hint">This server’s shelf is empty.</p>
      ) : (
        <ul class="shelf" aria-label="Shelf" data-testid="shelf">
          {shelf.films.map((film) => (
            <li key={film.address} class="shelf-film">
              <span class="queue-words">
                <span class="queue-item-title">{film.title}</span>
                <span class="hint">{kindOf(film)}</span>
              </span>
              <Ways media={() => [mediaOf(film)]} named={film.title} />
            </li>
          ))}
        </ul>
      );
  }
}
