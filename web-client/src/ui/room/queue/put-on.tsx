import { mediaOf, type Shelf } from "../../api/shelf";
import { say } from "../../words/say";
import { OwnFile } from "../disk/own-file";
import { PasteAddresses } from "./paste-addresses";
import { ShelfList } from "./shelf-list";
import { SmallWays } from "./ways";

/** The shelf and a place for addresses: on now, next, or into the queue. */
export function PutOn({ shelf }: { shelf: Shelf }) {
  return (
    <section class="put-on">
      <h2 class="queue-head">{say().common.putSomethingOn}</h2>
      <PasteAddresses />
      <OwnFile />
      <ShelfList
        shelf={shelf}
        ways={(film) => <SmallWays media={() => [mediaOf(film)]} named={film.title} />}
      />
    </section>
  );
}
