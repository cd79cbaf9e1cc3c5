import type { ComponentChildren } from "preact";
import { type Film, kindOf, type Shelf } from "../../api/shelf";
import { Poster } from "../../shelf/poster";
import { ShelfFolders } from "../../shelf/shelf-folders";
import { say } from "../../words/say";

interface Props {
  readonly shelf: Shelf;
  /** What can be done with each. */
  readonly ways: (film: Film) => ComponentChildren;
}

/** What this server has to put on, folder by folder. */
export function ShelfList({ shelf, ways }: Props) {
  const words = say().shelf;
  switch (shelf.name) {
    case "loading":
      return <p class="hint">{words.looking}</p>;
    case "failed":
      return <p class="hint">{words.failed}</p>;
    case "films":
      return shelf.films.length === 0 ? (
        <p class="hint">{words.empty}</p>
      ) : (
        <section class="shelf" aria-label={words.label} data-testid="shelf">
          <ShelfFolders films={shelf.films}>
            {(films, folder) => (
              <ul aria-label={folder || undefined}>
                {films.map((film) => (
                  <li key={film.address} class="shelf-film">
                    <Poster film={film} />
                    <span class="queue-words">
                      <span class="queue-item-title" dir="auto">
                        {film.title}
                      </span>
                      <span class="hint">{kindOf(film)}</span>
                    </span>
                    {ways(film)}
                  </li>
                ))}
              </ul>
            )}
          </ShelfFolders>
        </section>
      );
  }
}
